import { notIsolated } from '@holotype/host';
import { expect, test } from 'vitest';
import type { Plan } from './enclosure.ts';
import { refusalOf, type TrialLimits } from './supervise.ts';

/** Takes a second to come to the launcher, as on a busy machine, and as many as asked for in the command. */
const slow = (seconds: string): Plan => ({
  wrapper: ['/bin/sh', '-c', 'sleep 1; exec "$@"', 'sh'],
  steps: [],
  command: {
    ...{ file: '/bin/sleep', argv: ['sleep', seconds], environment: {}, statusPipe: false },
  },
  depth: 0,
  guarded: false,
  isolation: { ...notIsolated, network: 'host' },
});
const limits: TrialLimits = { startup: 60, least: 0, factor: 10 };

test('a trial that is as slow as the machine has time enough', async () => {
  expect(await refusalOf(slow('1'), limits)).toBeUndefined();
});

test('one that hangs is ended, and that is not called a refusal', async () => {
  expect(await refusalOf(slow('100'), { ...limits, factor: 0.1 })).toBe('a trial did not end in time');
  expect(await refusalOf(slow('0'), { ...limits, startup: 0.01 })).toBe('a trial did not end in time');
});
