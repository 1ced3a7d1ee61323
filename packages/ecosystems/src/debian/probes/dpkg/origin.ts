import type { DpkgListedOrigin, DpkgPackage } from '@holotype/model';
import { field } from '../../../reading/field.ts';
import type { Indexes, ReadIndex } from './indexes.ts';
import type { InstalledPackage } from './parse.ts';
import { toArchiveName } from './release.ts';
import type { IndexedPackage } from './scan.ts';

const maxOthers = 5;

const toListed = ({ index }: ReadIndex, row: IndexedPackage): DpkgListedOrigin => ({
  kind: 'listed',
  uri: index.uri,
  ...field('archive', toArchiveName(index.release)),
  suite: index.suite,
  ...field('codename', index.release?.codename),
  component: index.component,
  ...field('signedBy', index.signedBy),
  filename: row.filename,
  size: row.size,
  sha256: row.sha256,
});

/** For each name, what the indexes offer, in their order: so that a thousand packages do not search a thousand rows each. */
export const toOriginFinder = (indexes: Indexes): ((wanted: InstalledPackage) => DpkgPackage['origin']) => {
  const offers = new Map<string, { readonly from: ReadIndex; readonly row: IndexedPackage }[]>();
  for (const from of indexes.all) {
    for (const row of from.rows) offers.set(row.name, [...(offers.get(row.name) ?? []), { from, row }]);
  }
  return ({ name, version, architecture }) => {
    const named = offers.get(name) ?? [];
    const exact = named.find(({ row }) => row.version === version && row.architecture === architecture);
    if (exact) return toListed(exact.from, exact.row);
    if (!indexes.complete) return { kind: 'unknown' };
    const others = named.filter(({ row }) => row.architecture === architecture || row.architecture === 'all');
    return {
      kind: 'unlisted',
      otherVersions: [...new Set(others.map(({ row }) => row.version))].slice(0, maxOthers),
    };
  };
};
