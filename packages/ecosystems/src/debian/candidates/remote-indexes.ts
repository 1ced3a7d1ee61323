import type { AptSection } from '@holotype/model';
import type { CandidateContext } from '../../candidates.ts';
import { type Archive, releaseFolder } from './archives.ts';
import { fetchIndex, type IndexPlace } from './fetch-index.ts';
import { look, type Look } from './look.ts';
import { type CheckedRelease, fetchRelease } from './remote-release.ts';

/** Every index of an archive that this machine would read. */
const placesOf = (archive: Archive, checked: CheckedRelease): IndexPlace[] => {
  if (archive.suite.endsWith('/')) return [{ archive, checked, component: '', folder: '' }];
  const architectures = new Set([...archive.architectures, ...(checked.release.hasAll ? ['all'] : [])]);
  return archive.components.flatMap((component) =>
    [...architectures].map((architecture) => ({
      archive,
      checked,
      component,
      folder: `${component}/binary-${architecture}/`,
    })),
  );
};

/** Every index of one suite, fetched, with the signature of the Release file that vouches for it. */
export const fetchIndexes = async (
  context: CandidateContext,
  apt: AptSection,
  archive: Archive,
  wanted: ReadonlySet<string>,
): Promise<Look[]> => {
  const checked = await look(releaseFolder(archive), () => fetchRelease(context, apt, archive));
  if ('kind' in checked) return [checked];
  const looks: Look[] = [];
  for (const place of placesOf(archive, checked)) looks.push(await fetchIndex(context, place, wanted));
  return looks;
};
