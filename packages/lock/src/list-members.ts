import { createHash } from 'node:crypto';
import { ArchiveError } from '@holotype/formats';
import { artifactFormat, type FileMember, memberName } from '@holotype/ecosystems';
import { openFile, readFileChunks } from '@holotype/host';
import type { Artifact, RawPath, Sha256 } from '@holotype/model';

export interface ListRequest {
  readonly path: RawPath;
  readonly format: Artifact['format'];
  readonly what: string;
  readonly sha256: Sha256;
  /** Rules that may make further members. */
  readonly rules: readonly string[];
  /** Only what rules make is asked for: the others are known. */
  readonly isMadeOnly: boolean;
}
/** A regular file in a package. */
export type Member = FileMember;

export const isMade = (member: string | undefined): boolean => member?.startsWith('made:') === true;

/** As the schema of the Map allows. */
const maxName = 16_384;

/** Refuses a file that was damaged since it was fetched: what is found in it is remembered. */
const checkWhole = async (path: RawPath, what: string, expected: Sha256): Promise<void> => {
  const hash = createHash('sha256');
  for await (const piece of readFileChunks(path)) hash.update(piece);
  if (hash.digest('hex') !== expected)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what} is not what was fetched`);
};

/** Opens an artifact and hashes what is in it, and what rules make of that. Throws ArchiveError, also where the file has another hash. */
export const listMembers = async ({
  path,
  format,
  what,
  sha256: expected,
  rules,
  isMadeOnly,
}: ListRequest): Promise<Member[]> => {
  await checkWhole(path, what, expected);
  const members: Member[] = [];
  const file = openFile(path);
  try {
    for await (const member of artifactFormat(format).open(file, what, rules)) {
      if (member.type !== 'file' || (isMadeOnly && member.part !== 'made')) continue;
      const name = memberName(member);
      if (member.part === 'made' && (name.length > maxName || member.size === 0)) continue;
      const sha256 = createHash('sha256');
      for await (const piece of member.content()) sha256.update(piece);
      members.push({ member: name, sha256: sha256.digest('hex') });
    }
  } finally {
    file.close();
  }
  return members;
};
