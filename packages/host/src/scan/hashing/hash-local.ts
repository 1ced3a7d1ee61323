import { type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../../errors.ts';
import { hashFile } from './hash-file.ts';

/** Size in bytes and hashes of one file of this machine; MD5 for those who tell only that. Throws HostError. */
export const hashLocal = (
  path: RawPath,
  { md5 = false }: { readonly md5?: boolean } = {},
): { readonly size: number; readonly sha256: string; readonly md5?: string } => {
  const result = hashFile({ path, md5, scan: false });
  if (result.kind === 'hashed') {
    const { stat, sha256 } = result;
    return { size: stat.size, sha256, ...(result.md5 !== undefined && { md5: result.md5 }) };
  }
  const code = result.kind === 'denied' ? 'HOST_READ_DENIED' : 'HOST_READ_FAILED';
  throw new HostError(code, `Cannot read ${rawToText(path)}: ${result.detail}`);
};
