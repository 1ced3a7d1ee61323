import { ArchiveError, type Compression, decompress } from '@holotype/formats';
import type { CandidateContext } from '../../candidates.ts';
import { type Archive, releaseFolder } from './archives.ts';
import { isReadIndex, look, type Look, type ReadIndex, type UnreadIndex } from './look.ts';
import { scanOnce } from './packages-file.ts';
import type { ReleaseFile } from './release.ts';
import type { CheckedRelease } from './remote-release.ts';

const maxFetched = 256 * 1024 * 1024;
const maxIndex = 1024 * 1024 * 1024;
const forms: readonly (readonly [suffix: string, Compression])[] = [
  ['.xz', 'xz'],
  ['.zst', 'zstd'],
  ['.gz', 'gzip'],
  ['', 'none'],
];

export interface IndexPlace {
  readonly archive: Archive;
  readonly checked: CheckedRelease;
  readonly component: string;
  /** Below the Release file; empty for an archive without dists. */
  readonly folder: string;
}
interface Form {
  readonly suffix: string;
  readonly compression: Compression;
  readonly file: ReleaseFile;
}

const readForm = async (
  context: CandidateContext,
  { archive, checked, component, folder }: IndexPlace,
  { suffix, compression, file }: Form,
  wanted: ReadonlySet<string>,
): Promise<ReadIndex> => {
  const base = releaseFolder(archive);
  const where = `${base}${folder}Packages`;
  const byHash = checked.release.byHash ? [`${base}${folder}by-hash/SHA256/${file.sha256}`] : [];
  if (file.size > maxFetched)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `${where}${suffix} has ${file.size} bytes`);
  const urls = [...byHash, where + suffix];
  await context.store.fetch({ ...file, urls, named: 'by-user', signal: context.signal });
  const scanned = await scanOnce(context.store, file.sha256, wanted, () => {
    const stored = context.store.read(file.sha256) ?? [];
    return decompress(compression, stored, { maxOutput: maxIndex, what: where });
  });
  const plain = checked.release.files.get(`${folder}Packages`);
  if (plain && plain.sha256 !== scanned.sha256) {
    context.store.discard(file.sha256);
    throw new ArchiveError('ARCHIVE_CORRUPT', `${where}${suffix} does not hold what the Release file states`);
  }
  const { signature, evidence } = checked;
  const { uri, suite } = archive;
  return { kind: 'read', where, bases: [uri], suite, component, rows: scanned.rows, signature, evidence };
};

/** One index, in the first form that can be had; each form has the hash that the Release file states. */
export const fetchIndex = async (
  context: CandidateContext,
  place: IndexPlace,
  wanted: ReadonlySet<string>,
): Promise<Look> => {
  const where = `${releaseFolder(place.archive)}${place.folder}Packages`;
  const { files } = place.checked.release;
  let failed: UnreadIndex = { kind: 'unread', where, why: 'its Release file does not name it', absent: true };
  for (const [suffix, compression] of forms) {
    const file = files.get(`${place.folder}Packages${suffix}`);
    if (!file) continue;
    context.report?.(`reading ${where}${suffix}`);
    const found = await look<Look>(where, () =>
      readForm(context, place, { suffix, compression, file }, wanted),
    );
    if (isReadIndex(found)) return found;
    if (failed.absent) failed = found;
  }
  return failed;
};
