import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fastPlace } from '@holotype/kit';

let made: string | undefined;

/** A directory in memory for readers that take a file; it goes with the process. */
export const scratch = (): string => {
  if (made === undefined) {
    const path = mkdtempSync(join(process.env['HOLOTYPE_FUZZ_SCRATCH'] ?? fastPlace(1e8), 'holotype-fuzz-'));
    process.once('exit', () => {
      rmSync(path, { recursive: true, force: true });
    });
    made = path;
  }
  return made;
};
