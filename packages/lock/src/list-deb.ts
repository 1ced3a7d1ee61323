import { createHash } from 'node:crypto';
import { readDeb } from '@holotype/archive';
import { readFileChunks } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';

/** A regular file in a package. */
export interface Member {
  /** `data:` or `control:` and the path text. */
  readonly member: string;
  readonly sha256: string;
}

/** Opens a deb and hashes what is in it. Throws ArchiveError. */
export const listDeb = async (path: RawPath, what: string): Promise<Member[]> => {
  const members: Member[] = [];
  for await (const member of readDeb(readFileChunks(path), { what })) {
    if (member.type !== 'file' || member.size === 0) continue;
    const sha256 = createHash('sha256');
    for await (const piece of member.content()) sha256.update(piece);
    members.push({ member: `${member.part}:${rawToText(member.path)}`, sha256: sha256.digest('hex') });
  }
  return members;
};
