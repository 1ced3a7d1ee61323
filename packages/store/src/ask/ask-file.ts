import { createHash } from 'node:crypto';
import { readLocalFile } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { NetError } from '../errors.ts';
import { refuseFile } from '../refuse-file.ts';
import { toLocalPath } from '../url.ts';
import type { Question, Reply } from './question.ts';

/** A file of this machine, where it may be looked at. */
export const askFile = (
  url: URL,
  { size, sha256 }: Question,
  content: boolean,
  filesFrom: readonly RawPath[],
): Reply => {
  try {
    refuseFile(url, filesFrom);
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return { kind: 'refused', why: 'a file of some machine: name its directory with --files-from' };
  }
  const path = toLocalPath(url);
  const file = path === undefined ? undefined : readLocalFile(path);
  if (!file) return { kind: 'gone' };
  if (file.size !== size) return { kind: 'changed', what: 'size', size: undefined };
  if (!content) return { kind: 'available', size };
  const hash = createHash('sha256');
  for (const piece of file.chunks) hash.update(piece);
  return hash.digest('hex') === sha256
    ? { kind: 'available', size }
    : { kind: 'changed', what: 'content', size };
};
