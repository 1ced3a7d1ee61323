import { chmodSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, actors, leaveOut, must, needs } from '@holotype/kit';
import type { MechanismName } from '@holotype/trace';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';
import { compile, int80, programs } from './programs.ts';
import { fileIn, makeWorkplace } from './traced.ts';

const onX64 = process.arch === 'x64';
if (!onX64) leaveOut('the 32-bit interface', `this is ${process.arch}`);
const all = onX64 ? [...programs, int80] : programs;
const ready = needs('tracing hard cases', 'gcc');
const place = makePlace('trace-reads', !ready);
beforeAll(async () => {
  if (ready) await compile(place, all);
});

const digest = 'sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';
const names = [
  'raw',
  'vfork',
  'openat2',
  'uring',
  'mapped',
  'thread',
  'untraced',
  'untraced3',
  'undumpable',
  'fexecve',
  'daemon',
  ...(onX64 ? ['int80'] : []),
];

const suite = (actor: Actor, mechanism: MechanismName): void => {
  const workplace = () => makeWorkplace(place, actor, mechanism);

  test('a file is seen however it is opened', async () => {
    const { trace, make, path, output } = workplace();
    for (const name of names) make(`input-${name}`, 'hello\n');
    const script = `for name in ${names.join(' ')}; do "$0/$name" "$PWD/input-$name" || echo "$name failed"; done`;
    const traced = await trace(['sh', '-c', script, place]);
    expect(traced).toMatchObject({ mechanism, complete: true, end: { exitCode: 0 }, reasons: [] });
    expect(output()).not.toContain('failed');
    for (const name of names) {
      const file = fileIn(traced, join(path, `input-${name}`));
      expect(file, name).toMatchObject({ first: 'read', read: true, written: false, steady: true });
      expect(file?.before?.digest).toBe(digest);
      expect(fileIn(traced, join(place, name)), name).toMatchObject({ executed: true });
    }
  });

  test('a script, its interpreter and that one’s dynamic linker are programs', async () => {
    const { trace, make, path } = workplace();
    symlinkSync('/bin/sh', join(path, 'interpreter'));
    const script = make('script', `#!${path}/interpreter -e\nread -r line < input\necho "$line"\n`);
    chmodSync(script, 0o755);
    const traced = await trace(['./script']);
    const shell = realpathSync('/bin/sh');
    expect(fileIn(traced, script)).toMatchObject({ executed: true });
    expect(fileIn(traced, shell)).toMatchObject({ executed: true });
    expect(fileIn(traced, shell)?.links).toContain(`${path}/interpreter`);
    expect(traced.files.filter((file) => file.executed && /ld-linux|ld-musl/.test(file.path))).toHaveLength(
      1,
    );
    expect(traced.programs.map((program) => program.path)).toEqual(expect.arrayContaining([script, shell]));
  });

  test('links on the way are told, and names that lead nowhere', async () => {
    const { trace, path, input } = workplace();
    mkdirSync(join(path, 'real'));
    symlinkSync('../input', join(path, 'real/one'));
    symlinkSync('real', join(path, 'directory'));
    symlinkSync(join(path, 'directory/one'), join(path, 'two'));
    const traced = await trace(['cat', 'two', './real/../nothing', '/dev/fd/../self/none']);
    expect(fileIn(traced, input)?.links).toEqual([
      join(path, 'directory'),
      join(path, 'real/one'),
      join(path, 'two'),
    ]);
    expect(traced.missing).toContain(join(path, 'nothing'));
    expect(traced.end.exitCode).toBe(1);
  });

  test('what is only asked for is told, and its content is nobody’s concern', async () => {
    const { trace, make, path, input } = workplace();
    for (const name of ['asked', 'accessed', 'both']) make(name, 'hello\n');
    symlinkSync('asked', join(path, 'link'));
    mkdirSync(join(path, 'inside'));
    const script =
      'stat -L link >&2; test -r accessed; readlink link; test -f both; cat both; test -e none; cd inside';
    const traced = await trace(['sh', '-c', script]);
    const asked = fileIn(traced, join(path, 'asked'));
    expect(asked).toMatchObject({ looked: true, read: false, links: [join(path, 'link')] });
    expect(asked?.before?.digest).toBeUndefined();
    for (const name of ['accessed', 'link', 'inside'])
      expect(fileIn(traced, join(path, name)), name).toMatchObject({ looked: true, read: false });
    const both = fileIn(traced, join(path, 'both'));
    expect(both).toMatchObject({ read: true, first: 'read', before: { digest } });
    expect(fileIn(traced, input)).toBeUndefined();
    expect(traced.missing).toContain(join(path, 'none'));
  });

  test('standard input, directories and what /proc says of oneself', async () => {
    const { trace, input, path } = workplace();
    const script = 'cat; cat /proc/self/comm /dev/stdin; ls .';
    const traced = await trace(['sh', '-c', script], { stdin: input });
    expect(fileIn(traced, input)).toMatchObject({ read: true });
    expect(fileIn(traced, '/proc/self/comm')).toMatchObject({ read: true });
    expect(traced.files.filter((file) => /^\/proc\/\d/.test(file.path))).toEqual([]);
    expect(fileIn(traced, path)).toMatchObject({ listed: true, first: 'list' });
  });

  test('stopped and continued, it goes on', async () => {
    const { trace, input } = workplace();
    const script = 'sleep 0.2 & kill -STOP $!; kill -CONT $!; wait $!; cat input';
    const traced = await trace(['sh', '-c', script]);
    expect(traced.end).toMatchObject({ exitCode: 0 });
    expect(fileIn(traced, input)).toMatchObject({ read: true });
  });
};

const mechanisms: readonly MechanismName[] = ['guarded', 'ptrace', 'notify'];
for (const actor of actors())
  for (const mechanism of mechanisms)
    describe.runIf(ready)(`as ${actor.name}, by ${mechanism}`, () => {
      suite(actor, mechanism);
    });

test.runIf(ready).each(['guarded', 'ptrace'] as const)(
  'no open is interrupted by a signal that would not interrupt it alone, by %s',
  async (mechanism) => {
    const [actor] = actors();
    if (!actor) return;
    const { trace, input, path } = makeWorkplace(place, actor, mechanism);
    expect((await trace([join(place, 'interrupted'), input])).end).toMatchObject({ exitCode: 0 });
    await must([...actor.prefix, 'mkfifo', join(path, 'pipe')]);
    expect((await trace([join(place, 'waiting'), join(path, 'pipe')])).end).toMatchObject({ exitCode: 0 });
  },
);
