import type { DpkgPackage } from '@holotype/model';
import type { Candidate } from '../../candidates.ts';
import { poolUrl, toBases } from './archives.ts';
import { isUnreadIndex, type Look } from './look.ts';
import { maxUrls } from './offers.ts';
import { isPoolPath } from './packages-file.ts';
import { elsewhere, type Search } from './search.ts';

/** The Manifest's word for a package whose index is not in the captured root any more, or has other content now. */
export const asStated = (
  search: Search,
  found: DpkgPackage,
  looks: readonly Look[],
): Candidate | undefined => {
  const { origin, purl } = found;
  if (origin.kind !== 'listed') return undefined;
  const { sha256, size } = origin;
  const filename = origin.filename.replace(/^(\.\/)+/, '');
  if (!isPoolPath(filename)) return undefined;
  const own = toBases(search.context.host, origin.uri).map((base) => poolUrl(base, filename));
  const urls = [...new Set([...own, ...elsewhere(search, found)(filename)])].slice(0, maxUrls);
  if (urls.length === 0) return undefined;
  const unread = looks.find(isUnreadIndex);
  const detail = unread
    ? `${unread.where}: ${unread.why}`
    : 'the indexes in the captured root have other content now';
  const evidence = `as captured; ${detail}`;
  return { purl, format: 'deb', sha256, size, urls, index: 'unverified', evidence };
};
