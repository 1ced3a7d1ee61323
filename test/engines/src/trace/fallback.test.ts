import { chmodSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, actors, checkout, leaveOut, needs, needsMounts } from '@holotype/kit';
import { mechanismNames, type Trace } from '@holotype/trace';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';
import { compile, hindered, silent } from './programs.ts';
import { fileIn, makeWorkplace } from './traced.ts';

const ready = needs('tracing where it is hindered', 'gcc', 'strace');
const place = makePlace('trace-fallback', !ready);
beforeAll(async () => {
  if (ready) await compile(place, [hindered, silent]);
});
const ordinary = actors().find(({ uid }) => uid !== 0);
const root = actors().find(({ uid }) => uid === 0);
if (!root) leaveOut('tracing without the helper', 'only root can hide it');

const script = 'cat link > out; mkdir d; echo 1 > d/new; mv d/new d/moved; rm input; ./tool';
const traceScript = async (actor: Actor, mechanism: 'ptrace' | 'strace' | 'none' | undefined) => {
  const workplace = makeWorkplace(place, actor, mechanism ?? 'ptrace');
  const { make, path } = workplace;
  make('tool', '#!/bin/sh\ncat script.in\n');
  make('script.in', 'read by a script\n');
  chmodSync(join(path, 'tool'), 0o755);
  const setUp = `ln -s input link; ${script}`;
  const trace = await workplace.trace(['sh', '-ec', setUp], mechanism ? {} : { mechanisms: mechanismNames });
  return { ...workplace, trace };
};
/** Paths and what was done with them, but for the directory of the test. */
const usesIn = (trace: Trace, path: string) =>
  trace.files
    .filter((file) => !file.path.startsWith('/dev/') && !file.path.startsWith('/proc/') && file.path !== path)
    .map(({ read, written, executed, ...file }) => [file.path.replace(path, '.'), read, written, executed]);

describe.runIf(ready && ordinary)('strace', () => {
  test('sees what the helper sees, and says what it cannot', async () => {
    const helper = await traceScript(ordinary as Actor, 'ptrace');
    const { trace, path, output } = await traceScript(ordinary as Actor, 'strace');
    expect(trace).toMatchObject({ mechanism: 'strace', complete: false, end: { exitCode: 0 } });
    expect(trace.reasons).toMatchObject([{ code: 'mechanism-partial' }]);
    const paths = (one: ReturnType<typeof usesIn>) => one.map(([name]) => name);
    expect(paths(usesIn(trace, path))).toEqual(paths(usesIn(helper.trace, helper.path)));
    expect(fileIn(trace, join(path, 'input'))?.links).toEqual([join(path, 'link')]);
    expect(fileIn(trace, join(path, 'd/moved'))).toMatchObject({ written: true, after: { size: 2 } });
    expect(output()).toContain('read by a script');
  });

  test('who outlives the command is named and killed; how it ends is known', async () => {
    const { trace } = makeWorkplace(place, ordinary as Actor, 'strace');
    const left = await trace(['sh', '-c', 'sleep 53.1 & sleep 0.5; exit 3'], { linger: 0.2 });
    expect(left).toMatchObject({
      end: { exitCode: 3 },
      reasons: [{ code: 'daemon-left', detail: 'sleep' }, {}],
    });
    expect(await trace(['sh', '-c', 'kill -SEGV $$'])).toMatchObject({ end: { signal: 'SIGSEGV' } });
    expect(await trace(['sleep', '53.2'], { timeout: 0.5 })).toMatchObject({ end: { timedOut: true } });
    await expect(trace(['no-such-command'])).resolves.toEqual({ code: 'TRACE_COMMAND_REFUSED' });
  });
});

describe.runIf(ready && ordinary)('a daemon that makes no call that is watched', () => {
  test.each(['guarded', 'ptrace', 'notify', 'strace'] as const)(
    'is named and killed by %s',
    async (mechanism) => {
      const { trace } = makeWorkplace(place, ordinary as Actor, mechanism);
      const left = await trace([join(place, 'silent')], { linger: 0.2 });
      expect(left.end).toMatchObject({ signal: 'SIGKILL', timedOut: false });
      expect(left.reasons).toContainEqual({ code: 'daemon-left', detail: 'silent' });
    },
  );
});

describe.runIf(ready && ordinary)('where ptrace is refused', () => {
  const as = (what: 'ptrace' | 'both'): Actor => ({
    ...(ordinary as Actor),
    prefix: [...(ordinary as Actor).prefix, join(place, 'hindered'), what],
  });

  test('notify is next', async () => {
    const { trace, path } = await traceScript(as('ptrace'), undefined);
    expect(trace).toMatchObject({ mechanism: 'notify', complete: true });
    expect(trace.reasons).toEqual([
      { code: 'mechanism-unusable', detail: 'guarded: ptrace is refused (EPERM)' },
      { code: 'mechanism-unusable', detail: 'ptrace: ptrace is refused (EPERM)' },
    ]);
    expect(fileIn(trace, join(path, 'script.in'))).toMatchObject({ read: true });
  });

  test('and where filters are refused too, the command runs unwatched, with a reason for each', async () => {
    const { trace, path } = await traceScript(as('both'), undefined);
    expect(trace).toMatchObject({ mechanism: 'none', complete: false, end: { exitCode: 0 } });
    expect(trace.reasons.map(({ code, detail }) => [code, detail.split(':')[0]])).toEqual([
      ['mechanism-unusable', 'guarded'],
      ['mechanism-unusable', 'ptrace'],
      ['mechanism-unusable', 'notify'],
      ['mechanism-unusable', 'strace'],
      ['mechanism-partial', 'no file was watched'],
    ]);
    expect(trace.programs.map((one) => one.path)).toContain(realpathSync('/bin/sh'));
    expect(fileIn(trace, join(path, 'out'))).toMatchObject({ written: true, after: { size: 6 } });
  });
});

describe.runIf(ready && root && needsMounts('tracing without the helper'))('without the helper', () => {
  const bin = join(checkout, 'packages/trace/helper/bin');
  const hide = ['sh', '-c', 'mount -t tmpfs none "$0" && exec "$@"', bin];
  const hidden = (...more: readonly string[]): Actor => ({
    ...(root as Actor),
    prefix: ['unshare', '--mount', '--propagation', 'private', ...hide, ...more],
  });

  test('strace watches', async () => {
    const { trace, path } = await traceScript(hidden(), undefined);
    expect(trace).toMatchObject({ mechanism: 'strace', end: { exitCode: 0 } });
    expect(trace.reasons[0]?.detail).toMatch(/^guarded: there is no helper/);
    expect(fileIn(trace, join(path, 'script.in'))).toMatchObject({ read: true });
  });

  test('without strace as well, the command runs unwatched', async () => {
    const { trace } = await traceScript(hidden('env', 'HOLOTYPE_PROGRAMS=off'), undefined);
    expect(trace).toMatchObject({ mechanism: 'none', complete: false, end: { exitCode: 0 } });
  });
});
