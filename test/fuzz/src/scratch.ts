import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fastPlace } from '@holotype/kit';

let made: string | undefined;

export const removeScratch = (): void => {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
  made = undefined;
};

/** A directory in memory for readers that take a file; it goes with the process, or where that is ended by removeScratch. */
export const scratch = (): string => {
  if (made === undefined) process.once('exit', removeScratch);
  made ??= mkdtempSync(join(process.env['HOLOTYPE_FUZZ_SCRATCH'] ?? fastPlace(1e8), 'holotype-fuzz-'));
  return made;
};
