import { because } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseVariables, type VariablesRequest, type VariableWishes } from './choose-variables.ts';
import { tellVariables } from './tell-variables.ts';

const noWishes: VariableWishes = { given: new Map(), without: new Set() };
/** The rules are not this package's. */
const looksSecret = (text: string) => text.includes('ghp_');
const machine = { hosts: ['wonder.lab.example', 'wonder'], addresses: ['192.0.2.7', '2001:db8::7'] };
const choose = (environment: Record<string, string>, more: Partial<VariablesRequest> = {}) =>
  chooseVariables({ environment, wishes: noWishes, machine, looksSecret, ...more });
const reasonOf = (name: string, value = 'x') => choose({ [name]: value }).withheld[0]?.reason.code;

test.each([
  ['TERM', 'xterm-256color'],
  ['COLUMNS', '132'],
  ['GSL_RNG_SEED', '7'],
  ['TEXINPUTS', '.:/opt/tex//:'],
  ['CLASSPATH', '/opt/h2.jar'],
  ['JAVA_TOOL_OPTIONS', '-Xmx1g'],
  ['PROJ_LIB', '/usr/share/proj'],
  ['GDAL_DATA', '/usr/share/gdal'],
  ['HF_HOME', '/data/hf'],
  ['XDG_DATA_DIRS', '/usr/share'],
  ['XDG_CACHE_HOME', '/home/ada/.cache'],
  ['XDG_CONFIG_HOME', '/home/ada/.config'],
  ['MYSEED', '42'],
  ['LINES', '50'],
  ['USER', 'ada'],
  ['PWD', '/srv/p'],
  ['MONKEYPATCH', '1'],
  ['KEYBOARD_LAYOUT', 'de'],
  ['AUTHOR', 'Ada'],
  ['TOKENIZERS_PARALLELISM', 'false'],
  ['MAX_TOKENS', '512'],
  ['SLURM_ARRAY_TASK_ID', '3'],
  ['HOST', 'x86_64-conda-linux-gnu'],
  ['PATH', '/opt/wonder/bin:/usr/bin'],
  ['LD_LIBRARY_PATH', 'lib:/wonder'],
  ['API_TOKEN', ''],
])('%s=%s is recorded', (name, value) => {
  expect(choose({ [name]: value }).recorded).toEqual([{ name, value }]);
});

test.each([
  ['SSH_AUTH_SOCK', '/tmp/a', 'ssh-login'],
  ['SSH_CONNECTION', '192.0.2.1 5 192.0.2.7 22', 'ssh-login'],
  ['DISPLAY', ':0', 'desktop-session'],
  ['XDG_RUNTIME_DIR', '/run/user/1000', 'desktop-session'],
  ['DBUS_SESSION_BUS_ADDRESS', 'unix:path=/run/user/1000/bus', 'desktop-session'],
  ['TMUX', '/tmp/tmux-0/default,1,0', 'terminal-program'],
  ['LC_TERMINAL', 'iTerm2', 'terminal-program'],
  ['VSCODE_IPC_HOOK', '/run/x', 'editor'],
  ['npm_config_cache', '/x', 'npm'],
  ['https_proxy', 'http://proxy.example:3128', 'names-network'],
  ['HOSTNAME', 'other', 'names-machine'],
  ['SLURM_JOB_NODELIST', 'n[1-4]', 'names-machine'],
  ['SUBMITTED_FROM', 'wonder', 'names-machine'],
  ['SERVER', 'http://ada@wonder:8080/x', 'names-machine'],
  ['PEERS', '192.0.2.1,192.0.2.7', 'names-machine'],
  ['LISTEN_ON', '[2001:db8::7]:80', 'names-machine'],
  ['GITHUB_TOKEN', 'x', 'secret'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/home/ada/key.json', 'secret'],
  ['TF_VAR_password', 'x', 'secret'],
  ['dbPassword', 'x', 'secret'],
  ['PGPASSWORD', '1234', 'secret'],
  ['MYSQL_PWD', 'x', 'secret'],
  ['R_GITHUB', 'ghp_000000000000000000000000000000000000', 'secret-value'],
])('%s=%s is not: it is %s', (name, value, reason) => {
  expect(reasonOf(name, value)).toBe(reason);
});

test('a value loses its password, and that is told', () => {
  const { given, recorded, withheld } = choose({ GOPROXY: 'https://u:p@mirror.example/go,direct' });
  expect(given).toEqual({ GOPROXY: 'https://u:p@mirror.example/go,direct' });
  expect(recorded).toEqual([{ name: 'GOPROXY', value: 'https://mirror.example/go,direct' }]);
  expect(withheld[0]?.reason).toEqual(because('without-login'));
});

test('what is asked for by name is recorded, set or taken away, whatever the rules say', () => {
  const token = 'ghp_000000000000000000000000000000000000';
  const wishes = {
    given: new Map([
      ['DISPLAY', undefined],
      ['API', token],
      ['MYSEED', '7'],
      ['ABSENT', undefined],
    ]),
    without: new Set(['LANG']),
  };
  const chosen = choose({ DISPLAY: ':0', MYSEED: '1', LANG: 'C', OTHER: '1' }, { wishes });
  expect(chosen.given).toEqual({ DISPLAY: ':0', MYSEED: '7', OTHER: '1', API: token });
  expect(chosen.recorded.map(({ name }) => name)).toEqual(['API', 'DISPLAY', 'MYSEED', 'OTHER']);
  expect([chosen.withheld, chosen.exposed]).toEqual([[], ['API']]);
});

test('what a shell keeps for itself is neither given nor recorded', () => {
  expect(choose({ _: '/usr/bin/env', SHLVL: '2', OLDPWD: '/' })).toMatchObject({
    given: {},
    recorded: [],
    withheld: [],
  });
});

test('in private the account has its pseudonym, and what else names somebody stays', () => {
  const hidden = {
    alias: 'user-1',
    names: (text: string) => text.includes('alice'),
    needs: (name: string) => name === 'PATH',
  };
  const { given, recorded, withheld } = choose(
    { USER: 'alice', PATH: '/home/alice/bin', PAPERS: '/home/alice/papers' },
    { private: hidden },
  );
  expect(given).toEqual({ USER: 'user-1', PATH: '/home/alice/bin', PAPERS: '/home/alice/papers' });
  expect(recorded.map(({ name }) => name)).toEqual(['PATH', 'USER']);
  expect(withheld).toEqual([{ name: 'PAPERS', reason: because('names-you'), told: 'name' }]);
});

test('each variable that is given is recorded or told, and no recorded name is that of a secret', () => {
  const name = fc.stringMatching(/^[A-Z_]{1,12}$/);
  fc.assert(
    fc.property(fc.dictionary(name, fc.string({ maxLength: 20 })), (environment) => {
      const { given, recorded, withheld } = choose(environment);
      const told = new Set([...recorded, ...withheld].map((one) => one.name));
      expect(Object.keys(given).filter((one) => !told.has(one))).toEqual([]);
    }),
  );
  const secret = fc.constantFrom('TOKEN', 'SECRET', 'PASSWORD', 'KEY', 'CREDENTIAL', 'AUTH', 'COOKIE');
  fc.assert(
    fc.property(name, secret, name, (before, word, behind) => {
      expect(choose({ [`${before}_${word}_${behind}`]: 'x' }).recorded).toEqual([]);
    }),
  );
});

test('one line tells of all', () => {
  const chosen = choose({
    A: '1',
    SSH_AUTH_SOCK: '/a',
    GITHUB_TOKEN: 'x',
    DISPLAY: ':0',
    XAUTHORITY: '/x',
  });
  expect(tellVariables(chosen)).toBe(
    'recorded 1 variables; not recorded: 2 of the desktop session, GITHUB_TOKEN (looks like a secret), SSH_AUTH_SOCK (of the login by ssh)   --env NAME records one',
  );
  expect(tellVariables(choose({ A: '1', B: '2' }))).toBe('recorded 2 variables');
});
