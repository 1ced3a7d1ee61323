import { createHash } from 'node:crypto';
import { ArchiveError } from '@holotype/formats';
import { artifactFormat } from '@holotype/ecosystems';
import { openFile, readFileChunks } from '@holotype/host';
import { type Artifact, type RawPath, rawToText, type Sha256 } from '@holotype/model';

export interface ListRequest {
  readonly path: RawPath;
  readonly format: Artifact['format'];
  readonly what: string;
  readonly sha256: Sha256;
}
/** A regular file in a package. */
export interface Member {
  /** `data:` or `control:` and the path text. */
  readonly member: string;
  readonly sha256: string;
}

/** Refuses a file that was damaged since it was fetched: what is found in it is remembered. */
const checkWhole = async (path: RawPath, what: string, expected: Sha256): Promise<void> => {
  const hash = createHash('sha256');
  for await (const piece of readFileChunks(path)) hash.update(piece);
  if (hash.digest('hex') !== expected)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what} is not what was fetched`);
};

/** Opens an artifact and hashes what is in it. Throws ArchiveError, also where the file has another hash. */
export const listMembers = async ({
  path,
  format,
  what,
  sha256: expected,
}: ListRequest): Promise<Member[]> => {
  await checkWhole(path, what, expected);
  const members: Member[] = [];
  const file = openFile(path);
  try {
    for await (const member of artifactFormat(format).open(file, what)) {
      if (member.type !== 'file' || member.size === 0) continue;
      const sha256 = createHash('sha256');
      for await (const piece of member.content()) sha256.update(piece);
      members.push({ member: `${member.part}:${rawToText(member.path)}`, sha256: sha256.digest('hex') });
    }
  } finally {
    file.close();
  }
  return members;
};
