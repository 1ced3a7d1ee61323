import { createHash } from 'node:crypto';
import { type BlobPlace, readPlace } from '@holotype/capsule';
import { readDeb, type TarHeader } from '@holotype/formats';
import { emptySha256 } from '@holotype/model';

/** One path of a package, as an installer would lay it down. */
export interface ShippedMember extends TarHeader {
  /** `control`: a file of the package's own, such as `/postinst`. */
  readonly part: 'control' | 'data';
  /** Of a file's content; of anything else that of no bytes. */
  readonly sha256: string;
}
export interface ShippedPackage {
  /** Text of its control file, raw. */
  readonly control: string;
  /** Text of its `triggers`, raw; empty if it has none. */
  readonly triggers: string;
  /** In the order of the package. */
  readonly members: readonly ShippedMember[];
}
export interface SurveyJob {
  readonly place: BlobPlace;
  readonly what: string;
}

const textLimit = 4 * 1024 * 1024;

/** What a package ships. Throws ArchiveError. */
export const surveyDeb = async ({ place, what }: SurveyJob): Promise<ShippedPackage> => {
  const members: ShippedMember[] = [];
  const texts = { control: '', triggers: '' };
  for await (const member of readDeb(readPlace(place), { what })) {
    const { part, path, type, mode, uid, gid, user, group, mtime, size, linkTarget, xattrs, major, minor } =
      member;
    const header = {
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
      major,
      minor,
    };
    const name =
      part === 'control' && path === '/control'
        ? 'control'
        : part === 'control' && path === '/triggers'
          ? 'triggers'
          : undefined;
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    if (type === 'file' && size > 0)
      for await (const piece of member.content()) {
        hash.update(piece);
        if (name !== undefined && size <= textLimit) kept.push(Buffer.from(piece));
      }
    if (name !== undefined) texts[name] = Buffer.concat(kept).toString('latin1');
    members.push({ ...header, sha256: type === 'file' ? hash.digest('hex') : emptySha256 });
  }
  return { ...texts, members };
};
