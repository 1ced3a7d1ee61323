import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import {
  freeze,
  type FreezeOptions,
  makeProject,
  makeRunMachine,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';
import { marks } from './trouble/said.ts';

const what = 'accounts that a run used';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const passwd = [
    'root:x:0:0:root:/root:/bin/sh',
    'alice:x:1001:1001:Alice L:/home/alice:/bin/sh',
    'bob:$6$salt$hash:1002:1002:Bob:/home/bob:/bin/sh',
    'carol:x:1003:1003::/:/bin/sh\n',
  ].join('\n');
  beforeAll(() => {
    machine = makeRunMachine(finished, ['chown', 'cut', 'getent', 'id', 'ls']);
    writeFileSync(`${machine.root}/etc/passwd`, passwd);
    writeFileSync(
      `${machine.root}/etc/group`,
      'root:x:0:\nalice:x:1001:\nbob:x:1002:\nlab:x:1005:alice,bob\n',
    );
  });
  /** Freezes and replays it: what was said, and the accounts that were there. */
  const again = async (name: string, script: string, options: FreezeOptions = {}) => {
    makeProject(machine, name, script);
    const frozen = await freeze(machine, name, options);
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    const done = await replay(machine, name, ['--keep']);
    const accounts = readFileSync(`${machine.place}/${name}.replay/root/etc/passwd`, 'utf8');
    return { frozen, done, accounts: accounts.split('\n').slice(1, -1) };
  };
  const alice = 'alice:x:1001:1001::/home/alice:/bin/sh';
  const bob = 'bob:x:1002:1002::/home/bob:/bin/sh';

  test('are there at replay, and nobody else', async () => {
    const { frozen, done, accounts } = await again(
      'owner',
      'echo 1 > made; chown alice: made; ls -l made | { read a b c d e; echo "$c $d"; }',
    );
    expect(frozen.stderr).toContain(
      'the run used or named accounts of alice; the capsule includes them, --private gives them pseudonyms',
    );
    expect(done.code).toBe(0);
    expect(accounts).toEqual([alice]);
  });

  test.each<[string, string, FreezeOptions]>([
    ['its script', 'getent passwd bob | cut -d: -f1,3 > out; id -un bob >> out', {}],
    ['its command', 'id -u "$1" > out', { argv: ['./run.sh', 'bob'] }],
    ['its results alone', 'getent passwd 1002 | cut -d: -f1,6 > out', {}],
    ['what it is given', 'read name; id -g "$name" > out', { flags: ['--stdin', '/root/who.txt'] }],
  ])('that are looked up by a name in %s are there, without their passwords', async (_, script, options) => {
    writeFileSync(`${machine.root}/root/who.txt`, 'bob\n');
    const { done, accounts } = await again('named', script, {
      ...options,
      flags: ['--force', ...(options.flags ?? [])],
    });
    expect([done.code, done.stdout]).toEqual([0, done.stdout]);
    expect(accounts).toEqual([bob]);
  });

  test('a run that only lists who there is differs, and is told why', async () => {
    const { done, accounts } = await again('counts', 'getent passwd | wc -l > out');
    expect([done.code, accounts]).toEqual([1, []]);
    expect(done.stdout).toContain(
      'the run read /etc/passwd, and 3 accounts of that machine are not in the capsule',
    );
  });

  test('what it says that it did not find is the first cause', async () => {
    const script =
      'n=$(echo ca; echo rol); id "$(echo $n | { read a b; echo "$a$b"; })" > /dev/null && echo 1 > out';
    const { done } = await again('lost', script);
    expect(done.code).toBe(3);
    expect(done.stdout).toMatch(
      /it found none: id: .carol.: no such user; the run read \/etc\/passwd, and 3/,
    );
    const asked = await again('lost', script, { flags: ['--force', '--with-account', 'carol'] });
    expect([asked.done.code, marks(asked.done), asked.accounts]).toEqual([
      0,
      marks(asked.done),
      ['carol:x:1003:1003::/:/bin/sh'],
    ]);
    const wrong = await freeze(machine, 'lost', { flags: ['--force', '--with-account', 'dave'] });
    expect(failureOf(wrong)).toMatch(/^OPTION_INVALID: --with-account dave: there is no such account/);
  });

  test('a run that gives files to others says so in its capsule', async () => {
    const { stdout } = await holotype(['show', `${machine.root}/root/owner.capsule`, '--json']);
    expect((JSON.parse(stdout) as { run: object }).run).toMatchObject({
      notices: expect.arrayContaining([{ code: 'owner', detail: '1001' }]) as unknown,
    });
  });
});
