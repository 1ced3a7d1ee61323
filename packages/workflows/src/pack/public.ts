import { type CapsuleReader, loadMap, loadTree } from '@holotype/capsule';
import { type Sharing, sharingOfFile, sharingOfPackage } from '@holotype/ecosystems';
import { type Artifact, counted, type PackageAnswer, rawToText, type Sha256 } from '@holotype/model';
import { lockOf } from '@holotype/rebuild';
import { PackError } from './errors.ts';

/** A public package that does not go into a capsule that anybody may get. */
export interface Withheld {
  readonly purl: string;
  readonly size: number;
  readonly why: string;
  /** The page that says so. */
  readonly source?: string | undefined;
  /** Where a replay fetches it. */
  readonly url: string;
}

/** What may go into a capsule that is passed on to anybody. */
export interface PublicPart {
  readonly carried: ReadonlySet<Sha256>;
  readonly withheld: readonly Withheld[];
  /** Of these nobody says whether they may be passed on; they go in. */
  readonly unknown: readonly string[];
  /** By purl, what packages of both kinds state of their own licences, where they do. */
  readonly stated: Readonly<Record<string, string>>;
}

/**
 * Sorts the packages of a Lock by whether they may be passed on. Throws PackError `PACK_NOT_PUBLIC` if the capsule itself keeps files that may
 * not be: without them it would not be whole.
 */
export const publicPart = async (reader: CapsuleReader): Promise<PublicPart> => {
  await refuseKept(reader);
  const { artifacts, packages } = lockOf(reader);
  return sortPackages(artifacts, packages);
};

export const sortPackages = (
  artifacts: readonly Artifact[],
  packages: readonly PackageAnswer[] = [],
): PublicPart => {
  const licences = new Map(packages.map(({ artifact, licence }) => [artifact, licence]));
  const sorted = artifacts.map((artifact, at) => {
    const licence = licences.get(at);
    return { artifact, licence, sharing: sharingOfPackage({ ...artifact, licence }) };
  });
  const mayGo = sorted.filter(({ sharing }) => sharing.may !== 'no');
  return {
    carried: new Set(mayGo.map(({ artifact }) => artifact.sha256)),
    withheld: sorted
      .filter(({ sharing }) => sharing.may === 'no')
      .map(({ artifact, sharing }) => toWithheld(artifact, sharing)),
    unknown: mayGo.filter(({ sharing }) => sharing.may === 'unknown').map(({ artifact }) => artifact.purl),
    stated: Object.fromEntries(
      sorted.flatMap(({ artifact, licence, sharing }) =>
        sharing.may === 'yes' || licence === undefined ? [] : [[artifact.purl, licence]],
      ),
    ),
  };
};

const toWithheld = ({ purl, size, urls: [url = ''] }: Artifact, { why, source }: Sharing): Withheld => ({
  purl,
  size,
  why,
  ...(source !== undefined && { source }),
  url,
});

const refuseKept = async (reader: CapsuleReader): Promise<void> => {
  const tree = await loadTree(reader);
  const kept = (await loadMap(reader, lockOf(reader), tree)).filter(({ source }) => source === 'pack');
  const refused = kept.flatMap(({ entries }) =>
    [...entries].flatMap((at) => {
      const path = tree[at]?.path ?? '/';
      const sharing = sharingOfFile(path);
      return sharing?.may === 'no' ? [{ path, sharing }] : [];
    }),
  );
  const [first] = refused;
  if (!first) return;
  const { why, source } = first.sharing;
  throw new PackError(
    'PACK_NOT_PUBLIC',
    `${counted(refused.length, 'file')} may not be passed on, first ${rawToText(first.path)}: ${why}${source === undefined ? '' : ` (${source})`}`,
    {
      hint: 'freeze again with --without PATH, so that the capsule names the files that whoever replays it must have; or pack without --public',
    },
  );
};
