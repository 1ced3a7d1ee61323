import { type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../../errors.ts';
import { hashFile } from './hash-file.ts';

/** Size in bytes and hash of one file of this machine. Throws HostError. */
export const hashLocal = (path: RawPath): { readonly size: number; readonly sha256: string } => {
  const result = hashFile({ path, md5: false, scan: false });
  if (result.kind === 'hashed') return { size: result.stat.size, sha256: result.sha256 };
  const code = result.kind === 'denied' ? 'HOST_READ_DENIED' : 'HOST_READ_FAILED';
  throw new HostError(code, `Cannot read ${rawToText(path)}: ${result.detail}`);
};
