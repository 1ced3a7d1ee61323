import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { type CliResult, program, type StartedCli, startProgram } from '../hostile/cli.ts';
import { freeze, makeProject, makeRunMachine } from '../trouble/run-machine.ts';

// What it prints is what it sees; with `wait.sh` bound it waits.
const script = `. ./wait.sh
while read -r name value rest; do case $name in Uid:) echo "uid $value";; esac; done < /proc/self/status
echo "home $HOME"; echo new > "$HOME/new" && cat "$HOME/new"
printf '%s' "$CFLAGS" | od -c
sleep 0; cat data.txt data.txt > twice.txt; wc -c < twice.txt > count.txt`;
const quoted = 'one\ntwo $HOME `id` \\ "three", \'four\'';

export interface FrozenRun {
  readonly capsule: string;
  /** A directory that everybody may look into. */
  readonly place: string;
}

/** A run of root's on a machine of two dozen files, frozen in seconds. */
export const freezeSmallRun = async (finished: (use: () => void) => void): Promise<FrozenRun> => {
  const machine = makeRunMachine(finished);
  const { place, root } = machine;
  chmodSync(place, 0o755);
  makeProject(machine, 'small', script, { 'data.txt': 'x'.repeat(100), 'wait.sh': '' });
  const variables = [`CFLAGS=${quoted}`];
  const { code, stderr } = await freeze(machine, 'small', { variables });
  if (code !== 0) throw new Error(`freeze: exit ${String(code)}\n${stderr}`);
  writeFileSync(join(place, 'wait.sh'), `exec ${endless}\n`);
  return { capsule: join(root, 'root/small.capsule'), place };
};

/** A run of root's with a terminal of its own, of whose name it makes nothing. */
export const freezeTerminalRun = async (finished: (use: () => void) => void): Promise<FrozenRun> => {
  const machine = makeRunMachine(finished, ['stty', 'tty']);
  const { place, root } = machine;
  chmodSync(place, 0o755);
  const typed = [
    'test -t 0 && test -t 1 && test -t 2 && echo all three are a terminal',
    'stty size; echo to the terminal itself > /dev/tty',
    'if tty > name.txt; then echo it has a name; fi; test -c "$(cat name.txt)" && echo which is there',
  ];
  makeProject(machine, 'typed', typed.join('\n'));
  const flags = ['--tty', '--compare', 'name.txt=ignore'];
  const { code, stderr } = await freeze(machine, 'typed', { flags });
  if (code !== 0) throw new Error(`freeze: exit ${String(code)}\n${stderr}`);
  return { capsule: join(root, 'root/typed.capsule'), place };
};

/** A run of an ordinary user's, whose ids whoever has them keeps. */
export const freezeOrdinaryRun = async (
  finished: (use: () => void) => void,
  uid: number,
): Promise<FrozenRun> => {
  const machine = makeRunMachine(finished);
  const { place, root } = machine;
  chmodSync(place, 0o755);
  const text = `while read -r name value rest; do case $name in Uid:) echo "uid $value";; esac; done < /proc/self/status; cat data.txt data.txt > twice.txt; wc -c < twice.txt > count.txt`;
  makeProject(machine, 'own', text, { 'data.txt': 'x'.repeat(100) });
  chmodSync(join(root, 'root'), 0o755);
  for (const path of ['', '/data.txt', '/run.sh']) chownSync(join(root, `root/own${path}`), uid, uid);
  const user = `${String(uid)}:${String(uid)}`;
  const capsule = '/tmp/own.capsule';
  const { code, stderr } = await freeze(machine, 'own', { user, capsule });
  if (code !== 0) throw new Error(`freeze: exit ${String(code)}\n${stderr}`);
  return { capsule: join(root, capsule), place };
};

/** What the script of `waiting` comes to; its number is of this test file alone. */
export const endless = `sleep 4714.${String(process.pid)}`;

/** Binds a script that waits for ever over one of the run's. */
export const waiting = ({ place }: FrozenRun) => ['--bind', `${join(place, 'wait.sh')}:/root/small/wait.sh`];

const directoryFor = ({ place }: FrozenRun, name: string, { uid }: Actor): string => {
  const path = join(place, name.replace(/\W+/g, '-'));
  mkdirSync(path);
  if (process.getuid?.() === 0) chownSync(path, uid, uid);
  return path;
};

/** Starts `holotype` as somebody, whose home is a new directory of this name, which is given as well. */
export const startAs = (
  frozen: FrozenRun,
  actor: Actor,
  name: string,
  args: (home: string) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): StartedCli & { readonly home: string } => {
  const home = directoryFor(frozen, name, actor);
  const [first = '', ...rest] = [...actor.prefix, process.execPath, program, ...args(home)];
  return { home, ...startProgram(first, rest, { cwd: '/', env: { HOME: home, USER: 'someone', ...env } }) };
};

/** Arguments of `replay` into a home, without a network. */
export const replayInto =
  ({ capsule }: FrozenRun, ...more: readonly string[]) =>
  (home: string): readonly string[] => [
    ...['replay', capsule, '--offline', '--json', '--store', join(home, 'store'), '-o', join(home, 'again')],
    ...more,
  ];

/** What the Report says in short: nothing differs, by whom, and what was not kept apart. */
export const judged = ({ code, stdout, stderr }: CliResult) => {
  const { replay } = JSON.parse(stdout || '{}') as Partial<Report>;
  if (!replay) throw new Error(`exit ${String(code)}\n${stderr}${stdout}`);
  return {
    code,
    result: replay.result,
    by: replay.enclosure,
    differing: replay.outputs.filter(({ agrees }) => !agrees),
    notHeld: replay.isolation.filter(({ held }) => !held).map(({ what }) => what),
  };
};
