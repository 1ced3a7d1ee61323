import { makeDirectories, writeWhole } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, type Run } from '@holotype/model';
import type { Unknown } from '@holotype/verify';
import { keptName } from './collect.ts';

/** Copies what the run made beside the report. */
export const keepOutputs = async (
  run: Run,
  unknown: readonly Unknown[],
  actual: (path: string) => Promise<Uint8Array | undefined>,
  place: RawPath,
): Promise<void> => {
  for (const path of [...run.outputs.map((output) => output.path), ...unknown.map(({ path }) => path)]) {
    const bytes = await actual(path);
    if (!bytes) continue;
    const to = joinRaw(place, keptName(run, path));
    makeDirectories(parentOf(to));
    writeWhole(to, bytes);
  }
};
