import { changeMode } from '../../files/names-in.ts';
import { lstat } from '../../native/stat.ts';
import { hashFile, type HashResult } from './hash-file.ts';

/**
 * Hashes a file of this user whose mode forbids its owner to read it: the bit is lent for the moment of reading, and the result says the
 * mode that was there. Undefined if the file is somebody else's.
 */
export const withReadPermission = (path: string): HashResult | undefined => {
  const stat = lstat(path);
  if (stat?.type !== 'file' || stat.uid !== process.getuid?.()) return undefined;
  changeMode(path, stat.mode | 0o400);
  try {
    const result = hashFile({ path, md5: false, scan: false });
    return result.kind === 'hashed' ? { ...result, stat: { ...result.stat, mode: stat.mode } } : result;
  } finally {
    changeMode(path, stat.mode);
  }
};
