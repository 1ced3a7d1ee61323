import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The directory of what is made once for all test files. */
export const cache = (): string => process.env['HOLOTYPE_KIT_CACHE'] ?? join(tmpdir(), 'holotype-kit-cache');
