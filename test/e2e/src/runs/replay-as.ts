import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, execute, makeStore } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { program } from '../hostile/cli.ts';

export interface ReplayedAs {
  readonly code: number | undefined;
  readonly replay: Report['replay'];
}

/** Replays a capsule as somebody else into `place`, with an empty store and the network not asked. Throws if there is no Report. */
export const replayAs = async (
  actor: Actor,
  capsule: string,
  place: string,
  ...more: readonly string[]
): Promise<ReplayedAs> => {
  mkdirSync(place);
  if (process.getuid?.() === 0) chownSync(place, actor.uid, actor.uid);
  const options = ['--offline', '--json', '--quiet', '--store', makeStore(join(place, 'store'))];
  const argv = ['replay', capsule, ...options, '-o', join(place, 'again'), ...more];
  const { code, stdout, stderr } = await execute([...actor.prefix, process.execPath, program, ...argv], {
    cwd: '/',
    env: { HOME: place },
  });
  if (!stdout.startsWith('{')) throw new Error(`replay as ${actor.name}: exit ${String(code)}\n${stderr}`);
  const { replay } = JSON.parse(stdout) as Report;
  return { code, replay };
};
