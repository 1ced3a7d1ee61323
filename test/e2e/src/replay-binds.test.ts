import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  findRunMachine,
  freeze,
  makeProject,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';

const what = 'what replay --bind takes';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    makeProject(machine, 'shown', 'echo made > out.txt; for one in $(cat list); do cat $one; done; true', {
      list: '',
    });
    expect((await freeze(machine, 'shown')).code).toBe(0);
    mkdirSync(`${machine.place}/given/shown`, { recursive: true });
    writeFileSync(`${machine.place}/given/file`, 'given\n');
  });
  const bind = (one: string) => [
    '--bind',
    one.startsWith(':') ? one : `${machine.place}/given${one.replace('HOME', machine.home)}`,
  ];

  test.each([
    ['/file', /^OPTION_INVALID: --bind \S+ is not SRC:DST or SRC:DST:ro$/],
    ['/file:', /^OPTION_INVALID: /],
    [':/etc/file', /^OPTION_INVALID: /],
    ['/file:etc/file', /^REPLAY_BIND_INVALID: etc\/file is not a valid path inside$/],
    ['/file:/', /^REPLAY_BIND_INVALID: \/ is not a valid path inside$/],
    ['/file:/etc/../file', /^REPLAY_BIND_INVALID: \/etc\/\.\.\/file is not a valid path inside$/],
    ['/file:/proc/file', /^REPLAY_BIND_INVALID: \/proc belongs to the kernel: /],
    ['/none:/etc/file', /^REPLAY_BIND_INVALID: There is no \S+given\/none on this machine to bind$/],
    ['/file:HOME/shown', /^REPLAY_BIND_INVALID: The run works in HOME\/shown, in a copy of its own$/],
    ['/shown:HOME', /^REPLAY_BIND_INVALID: \S+ on HOME would hide HOME\/shown, where the run works$/],
    ['/file:HOME/shown/out.txt', /^REPLAY_BIND_INVALID: The run would write \S+out\.txt, an output, to /],
    ['/file:/bin', /^REPLAY_BIND_INVALID: A file cannot be bound on \/bin, which is a directory$/],
    ['/shown:/bin/sh', /^REPLAY_BIND_INVALID: A directory cannot be bound on \/bin\/sh, which is a file$/],
    ['/file:/bin/sh/x', /^REPLAY_BIND_INVALID: \/bin\/sh\/x lies below \/bin\/sh, which is a file$/],
  ])('%s is refused before anything is rebuilt', async (one, message) => {
    const done = await replay(machine, 'shown', bind(one));
    const said = failureOf(done).replaceAll(machine.home, 'HOME');
    expect([done.code, said]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(`${machine.place}/shown.replay`)).toBe(false);
  });

  test('two on one place', async () => {
    const done = await replay(machine, 'shown', [...bind('/file:/etc/a'), ...bind('/file:/etc/a')]);
    expect([done.code, failureOf(done)]).toEqual([2, 'REPLAY_BIND_INVALID: Two binds on /etc/a']);
  });

  test('run shows a path of this machine where it is asked to, read-only if asked', async () => {
    const root = `${machine.place}/rebuilt`;
    const options = ['--offline', '--store', `${machine.place}/store`];
    const rebuilt = await holotype([
      ...['rebuild', capsuleOf(machine, 'shown'), '--form', 'dir', '-o', root],
      ...options,
    ]);
    expect(rebuilt.code, rebuilt.stderr).toBe(0);
    const ran = await holotype([
      ...['run', root, ...bind('/file:/new/file:ro'), '--store', `${machine.place}/store`],
      ...['--', '/bin/sh', '-c', 'cat /new/file; echo other > /new/file || echo refused'],
    ]);
    expect([ran.code, ran.stdout], ran.stderr).toEqual([0, 'given\nrefused\n']);
    expect(readFileSync(`${machine.place}/given/file`, 'utf8')).toBe('given\n');
  });

  test('what the root has no place for is shown all the same, and is no result', async () => {
    const [file, list] = ['/new/deep/file', `${machine.place}/list`];
    writeFileSync(list, `${file} /run/file ${machine.home}/shown/file ${machine.home}/shown/deep/file\n`);
    const done = await replay(machine, 'shown', [
      ...bind(`/file:${file}`),
      ...bind('/file:/run/file:ro'),
      ...bind('/file:HOME/shown/file'),
      ...['--bind', `${machine.place}/given:${machine.home}/shown/deep`],
      ...['--bind', `${list}:${machine.home}/shown/list:ro`],
    ]);
    expect(readFileSync(`${machine.place}/shown.replay/stdout`, 'utf8')).toBe('given\n'.repeat(4));
    expect(done.stdout).not.toContain('not recorded, but written by the replay');
  });

  test('a run may remove the directory that it works in', async () => {
    makeProject(machine, 'fresh', 'p=$PWD; cd /; rm -r "$p"; mkdir "$p"; echo 1 > "$p/out.txt"');
    expect((await freeze(machine, 'fresh')).code).toBe(0);
    const done = await replay(machine, 'fresh');
    expect([done.code, done.stderr]).toEqual([0, expect.not.stringContaining('busy')]);
  });
});
