import { ArchiveError, decompress, detectCompression, readAll, readTar, readZip } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import { baseOf } from '@holotype/model';
import type { ArtifactMember } from '../../artifact.ts';
import { asTable } from '../../reading/json.ts';
import { distinctMembers } from '../../reading/distinct-members.ts';

/** Bytes of one tar: the largest packages have 10 GB. */
const maxOutput = 16 * 1024 ** 3;
const maxMetadata = 1024 ** 2;

/** What a package holds, of both kinds: `.conda`, a zip of two compressed tars, and `.tar.bz2`. Throws ArchiveError. */
export const packedMembers = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  distinctMembers(membersOf(file, what, isTar), what);

/** Those below `info/`, in `.tar.bz2` with the others: there nothing else says where they are. */
export const packedInfo = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  distinctMembers(membersOf(file, what, isInfoTar), what);

const isTar = /^(?:pkg|info)-.+\.tar\.zst$/;
const isInfoTar = /^info-.+\.tar\.zst$/;

async function* membersOf(
  file: RandomAccess,
  what: string,
  wanted: RegExp,
): AsyncGenerator<ArtifactMember, void> {
  const head = Buffer.from(file.read(0, 6));
  if (head.toString('latin1', 0, 2) === 'PK') {
    yield* membersOfZip(file, what, wanted);
  } else if (detectCompression(head) === 'bzip2') {
    yield* membersOfTar(decompress('bzip2', piecesOf(file), { maxOutput, what }), what);
  } else {
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: neither a zip nor a tar in bzip2`);
  }
}

async function* membersOfZip(
  file: RandomAccess,
  what: string,
  wanted: RegExp,
): AsyncGenerator<ArtifactMember, void> {
  const kinds = new Set<string>();
  for await (const { path, size, content } of readZip(file, { what })) {
    const name = baseOf(path);
    if (path === '/metadata.json') {
      if (size > maxMetadata)
        throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: far more metadata than a package has`);
      checkVersion(await readAll(content(), maxMetadata, what), what);
      kinds.add('metadata');
    }
    if (path !== `/${name}` || !isTar.test(name)) continue;
    const kind = name.replace(/-.*$/s, '');
    if (kinds.has(kind)) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: it has ${kind} twice`);
    kinds.add(kind);
    if (wanted.test(name)) yield* membersOfTar(decompress('zstd', content(), { maxOutput, what }), what);
  }
  if (kinds.size !== 3)
    throw new ArchiveError(
      'ARCHIVE_CORRUPT',
      `${what}: no package of conda, which has metadata.json, info-*.tar.zst and pkg-*.tar.zst`,
    );
}

const checkVersion = (bytes: Uint8Array, what: string): void => {
  let version: unknown;
  try {
    version = asTable(JSON.parse(Buffer.from(bytes).toString('utf8')))['conda_pkg_format_version'];
  } catch {
    version = undefined;
  }
  if (version !== 2)
    throw new ArchiveError('ARCHIVE_UNSUPPORTED', `${what}: no package of version 2 of conda's format`);
};

async function* membersOfTar(
  tar: AsyncIterable<Uint8Array>,
  what: string,
): AsyncGenerator<ArtifactMember, void> {
  for await (const member of readTar(tar, what))
    yield { ...member, part: /^\/info(?:\/|$)/.test(member.path) ? 'control' : 'data' };
}
