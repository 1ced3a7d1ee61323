import type { Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { launcherOf, refuseLaunch } from './refuse-launch.ts';

const each = [0, 1].map((number) => ({ number, node: 'node-1', complete: true }));
const runOf = (programAt?: number): Run =>
  ({
    argv: ['srun', '-n2', './solve'],
    ranks: { ...(programAt !== undefined && { programAt }), each },
  }) as unknown as Run;
const asked = { form: 'auto', engine: 'auto' } as const;
const refused = (code: string, hint: string) =>
  expect.objectContaining({ code, hint: expect.stringContaining(hint) as string }) as Error;

test('a run that a launcher started needs one here, outside what is rebuilt', () => {
  expect(launcherOf(runOf(2))).toEqual(['srun', '-n2']);
  expect(() => {
    refuseLaunch(asked, runOf(2));
  }).toThrow(refused('REPLAY_NEEDS_LAUNCHER', "--launch 'srun -n 2'"));
  refuseLaunch({ ...asked, launch: ['srun', '-n2'] }, runOf(2));
});

test('one that a script started runs as it was; --launch has nothing to start in it, and no rank enters an image', () => {
  refuseLaunch(asked, runOf());
  expect(() => {
    refuseLaunch({ ...asked, launch: ['srun'] }, runOf());
  }).toThrow(refused('REPLAY_LAUNCH_INVALID', 'omit --launch'));
  expect(() => {
    refuseLaunch({ ...asked, launch: ['srun'], form: 'oci' }, runOf(2));
  }).toThrow(refused('REPLAY_LAUNCH_INVALID', 'omit --form'));
});
