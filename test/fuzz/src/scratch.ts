import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fastPlace } from '@holotype/kit';

let made: string | undefined;
/** A directory in memory for readers that take a file; the process leaves it to whoever started it to remove. */
export const scratch = (): string => {
  made ??= mkdtempSync(join(process.env['HOLOTYPE_FUZZ_SCRATCH'] ?? fastPlace(1e8), 'holotype-fuzz-'));
  return made;
};
