import { ecosystems } from './ecosystems.ts';
import type { ArchiveFacts } from './public-packages.ts';

/** What is known of the archive that a URL leads to; undefined for one that no ecosystem names. */
export const archiveOf = (url: string): ArchiveFacts | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  const place = host + pathname;
  return ecosystems
    .flatMap(({ publicPackages }) => publicPackages?.archives ?? [])
    .find(({ at }) => at.test(place));
};
