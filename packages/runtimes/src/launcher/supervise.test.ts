import { notIsolated } from '@holotype/host';
import { expect, test } from 'vitest';
import type { Plan } from '../directory/driver.ts';
import { refusalOf, supervise, type TrialLimits } from './supervise.ts';

const plan = (wrapper: readonly string[], file: string, args: readonly string[]): Plan => ({
  wrapper,
  steps: [],
  command: { file, argv: [file, ...args], environment: {}, statusPipe: false },
  depth: 0,
  guarded: false,
  isolation: { ...notIsolated, network: 'host' },
});
/** Takes a second to come to the launcher, as on a busy machine, and as many as asked for in the command. */
const slow = (seconds: string) =>
  plan(['/bin/sh', '-c', 'sleep 1; exec "$@"', 'sh'], '/bin/sleep', [seconds]);
const limits: TrialLimits = { startup: 60, least: 0, factor: 10 };

test('a trial that is as slow as the machine has time enough', async () => {
  expect(await refusalOf(slow('1'), limits)).toBeUndefined();
});

test('one that hangs is ended, and that is not called a refusal', async () => {
  expect(await refusalOf(slow('100'), { ...limits, factor: 0.1 })).toBe('a trial did not end in time');
  expect(await refusalOf(slow('0'), { ...limits, startup: 0.01 })).toBe('a trial did not end in time');
});

test('a command that at once ends the process that watches it has run, and what came of it is not known', async () => {
  const notes: string[] = [];
  const outcomes = Array.from({ length: 8 }, () =>
    supervise(plan([], '/bin/sh', ['-c', 'kill -9 $PPID; exit 1']), {
      stdio: 'capture',
      maxOutput: 1000,
      note: (line: string) => notes.push(line),
    }),
  );
  for (const outcome of await Promise.all(outcomes))
    expect(outcome).toMatchObject({ kind: 'ended', ended: { exitCode: undefined, signal: 'SIGKILL' } });
  expect(notes).toHaveLength(8);
});

test('what the command leaves to the process that watches it is collected when it ends', async () => {
  const children = 'cat /proc/$PPID/task/$PPID/children; echo';
  const outcome = await supervise(
    plan([], '/bin/sh', ['-c', `(sleep 0.1 &); ${children}; sleep 1; ${children}`]),
    {
      stdio: 'capture',
      maxOutput: 1000,
      note: () => undefined,
    },
  );
  const printed = outcome.kind === 'ended' ? outcome.ended.stdout.trim().split('\n') : [];
  const [own, ...left] = (printed[1] ?? '').trim().split(' ');
  expect([own, left]).toEqual([printed[0]?.split(' ')[0], []]);
});
