import { createHash } from 'node:crypto';
import { type BlobPlace, openPlace } from '@holotype/capsule';
import { artifactFormat, type ShippedMember, type ShippedPackage } from '@holotype/ecosystems';
import { type Artifact, emptySha256, type RawPath } from '@holotype/model';

export interface SurveyJob {
  readonly place: BlobPlace;
  readonly format: Artifact['format'];
  readonly what: string;
}

const textLimit = 4 * 1024 * 1024;

/** What a package ships. Throws ArchiveError. */
export const surveyArtifact = async ({ place, format, what }: SurveyJob): Promise<ShippedPackage> => {
  const members: ShippedMember[] = [];
  const texts = new Map<RawPath, string>();
  const { open, texts: wanted } = artifactFormat(format);
  const file = openPlace(place);
  try {
    for await (const member of open(file, what)) {
      const { part, path, type, mode, uid, gid, user, group, mtime, size, linkTarget, xattrs } = member;
      // Without a rule nothing is made; an installer makes that itself.
      if (part === 'made') continue;
      const isText = part === 'control' && wanted.includes(path);
      const hash = createHash('sha256');
      const kept: Buffer[] = [];
      if (type === 'file' && size > 0)
        for await (const piece of member.content()) {
          hash.update(piece);
          if (isText && size <= textLimit) kept.push(Buffer.from(piece));
        }
      if (isText) texts.set(path, Buffer.concat(kept).toString('latin1'));
      members.push({
        part,
        path,
        type,
        mode,
        uid,
        gid,
        user,
        group,
        mtime,
        size,
        linkTarget,
        xattrs,
        sha256: type === 'file' ? hash.digest('hex') : emptySha256,
      });
    }
  } finally {
    file.close();
  }
  return { texts, members };
};
