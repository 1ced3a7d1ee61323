import type { DpkgPackage } from '@holotype/model';
import type { Candidate } from '../../candidates.ts';
import { poolUrl } from './archives.ts';
import { isReadIndex, type Look } from './look.ts';
import { canBeAskedFor } from './mirrors.ts';
import type { IndexRow } from './packages-file.ts';

/** Each is asked for, one after another. */
const maxPlaces = 8;

const withoutEpoch = (version: string) => version.replace(/^\d+:/, '');

/** How archives write a version into a file name; most leave the epoch out. */
const spellings = [
  withoutEpoch,
  (version: string) => version.replace(':', '%3a'),
  (version: string) => version,
];

const plainName = ({ name, version, architecture }: Pick<IndexRow, 'name' | 'version' | 'architecture'>) =>
  `${name}_${withoutEpoch(version)}_${architecture}.deb`;

/** The file's name of another version, as this row's is written; undefined where that is written in no known way. */
const nameAs = ({ filename, version, architecture }: IndexRow, found: DpkgPackage): string | undefined => {
  const file = filename.slice(filename.lastIndexOf('/') + 1);
  const end = `_${architecture}.deb`;
  if (!file.endsWith(end)) return undefined;
  const start = file.slice(0, -end.length);
  const spell = spellings.find((one) => start.endsWith(`_${one(version)}`));
  return (
    spell && `${start.slice(0, -spell(version).length)}${spell(found.version)}_${found.architecture}.deb`
  );
};

/**
 * Where a version would lie that no index names any more: archives take it out of the index first, and many keep the file. It is looked for
 * beside another version of the package, or beside a package of the same source: nobody is asked who does not have either.
 */
export const beside = (
  found: DpkgPackage,
  looks: readonly Look[],
  installed: readonly DpkgPackage[],
): Candidate | undefined => {
  if (!canBeAskedFor(found)) return undefined;
  const sourceOf = ({ source, name }: DpkgPackage) => source ?? name;
  const siblings = new Set(
    installed.filter((one) => sourceOf(one) === sourceOf(found)).map(({ name }) => name),
  );
  const places = looks.filter(isReadIndex).flatMap(({ bases, rows }) =>
    rows.flatMap((row) => {
      const file = row.name === found.name ? nameAs(row, found) : siblings.has(row.name) && plainName(found);
      const folder = row.filename.slice(0, row.filename.lastIndexOf('/') + 1);
      return file
        ? bases.map((base) => ({ own: row.name === found.name, url: poolUrl(base, folder + file) }))
        : [];
    }),
  );
  const sorted = [...places.filter(({ own }) => own), ...places.filter(({ own }) => !own)];
  const urls = [...new Set(sorted.map(({ url }) => url))].slice(0, maxPlaces);
  const { purl } = found;
  const evidence =
    'no index names it; looked for where the archive has other versions or packages of its source';
  return urls.length === 0
    ? undefined
    : {
        purl,
        format: 'deb',
        sha256: undefined,
        lasting: true,
        size: undefined,
        urls,
        index: 'none',
        evidence,
      };
};
