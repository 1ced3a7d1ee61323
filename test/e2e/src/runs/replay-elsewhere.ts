import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, execute, must } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { expect } from 'vitest';
import { program } from '../hostile/cli.ts';

/** `other`, who has nothing but the capsule, fetches what it names into `place`, and replays without a network: the result is the same. */
export const replayElsewhere = async (
  capsule: string,
  place: string,
  other: Actor | undefined,
): Promise<void> => {
  mkdirSync(place);
  if (process.getuid?.() === 0) chownSync(place, other?.uid ?? 0, other?.uid ?? 0);
  const as = (...argv: readonly string[]) => [...(other?.prefix ?? []), process.execPath, program, ...argv];
  const store = ['--quiet', '--store', join(place, 'store')];
  const env = { ...process.env, HOME: place };
  await must(as('fetch', capsule, ...store), { cwd: '/', env });
  const options = ['--offline', '--json', '-o', join(place, 'again'), ...store];
  const { code, stdout, stderr } = await execute(as('replay', capsule, ...options), { cwd: '/', env });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  expect((JSON.parse(stdout) as Report).replay?.result).toBe('same');
};
