import type { Part, Rank, Trace } from '@holotype/trace';
import { expect, test } from 'vitest';
import { gatherRanks, nameNodes } from './gather-ranks.ts';
import { readRank } from './rank.ts';

const trace = (...programs: readonly string[]): Trace => ({
  ...{
    mechanism: 'guarded',
    complete: true,
    reasons: [],
    end: { exitCode: 0, signal: undefined, timedOut: false },
  },
  usage: { wall: 1, user: 1, system: 0, peakMemory: 5, processes: 1, threads: 1 },
  ...{ files: [], missing: [], contacts: [], notices: [], programs: programs.map((path) => ({ path })) },
});
const rank = (number: number, node = `n${String(number)}`): Rank => ({ number, of: 3, step: '7.0', node });
const part = (one: Rank): Part => ({ rank: one, trace: trace('/bin/solve') });
const wrapped = { launcher: ['srun', '-n3'], program: ['./solve'] } as const;
const own = trace('/usr/bin/srun');

test('three ranks that left their parts: the run was watched whole, on nodes that nobody names', () => {
  const parts = nameNodes({ whole: [0, 1, 2].map((number) => part(rank(number))), begun: [] });
  const { complete, reasons, ranks } = gatherRanks({ trace: own, parts, wrapped, promised: false });
  expect([complete, reasons]).toEqual([true, []]);
  expect(ranks?.programAt).toBe(2);
  expect(ranks?.each.map(({ node, complete: whole }) => [node, whole])).toEqual([
    ...[
      ['node-1', true],
      ['node-2', true],
      ['node-3', true],
    ],
  ]);
});

test('a rank that left nothing, or half of it, is named', () => {
  const parts = nameNodes({ whole: [part(rank(0))], begun: [rank(1)] });
  const { complete, reasons, ranks } = gatherRanks({ trace: own, parts, wrapped, promised: false });
  expect([complete, reasons.map(({ detail }) => detail)]).toEqual([
    false,
    ['rank 1 on node-2 ended before its account of itself was whole', 'rank 2 left no account of itself'],
  ]);
  expect(ranks?.each.map(({ complete: whole }) => whole)).toEqual([true, false, false]);
});

test('an srun in a script is not seen, unless the script starts its programs by $HOLOTYPE_RANK', () => {
  const none = { whole: [], begun: [] };
  const seen = gatherRanks({ trace: own, parts: none, wrapped: undefined, promised: false });
  expect([seen.complete, seen.reasons, seen.ranks]).toEqual([
    false,
    [{ code: 'elsewhere', detail: 'srun' }],
    undefined,
  ]);
  expect(gatherRanks({ trace: own, parts: none, wrapped: undefined, promised: true }).complete).toBe(false);
  const whole = [part({ ...rank(0), of: 1 })];
  expect(
    gatherRanks({ trace: own, parts: { whole, begun: [] }, wrapped: undefined, promised: true }).complete,
  ).toBe(true);
  expect(gatherRanks({ trace: trace('/bin/sh'), parts: none, wrapped: undefined, promised: false })).toEqual(
    trace('/bin/sh'),
  );
});

test('which rank a process is, by Slurm, by Open MPI under Slurm, and by none', () => {
  const slurm = { SLURM_PROCID: '2', SLURM_STEP_NUM_TASKS: '3', SLURM_STEP_ID: '0', SLURM_JOB_ID: '7' };
  expect(readRank({ ...slurm, SLURMD_NODENAME: 'n2' }, 'vm')).toEqual({
    number: 2,
    of: 3,
    step: '7.0',
    node: 'n2',
  });
  const mpi = { OMPI_COMM_WORLD_RANK: '5', OMPI_COMM_WORLD_SIZE: '8', PMIX_NAMESPACE: '31' };
  expect(readRank({ ...slurm, ...mpi }, 'vm')).toEqual({ number: 5, of: 8, step: '7.31', node: 'vm' });
  expect(readRank({}, 'vm')).toEqual({ number: 0, of: undefined, step: 'alone', node: 'vm' });
});
