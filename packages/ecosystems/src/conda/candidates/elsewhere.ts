import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { readChannels } from './channels.ts';
import { isFileName } from './file-name.ts';
import { parseCondaPurl } from './purl.ts';
import { urlsOf } from './urls.ts';

/** Where the channels of this machine have a package of a Lock, by its place in its own; the hash decides whether it is the same. */
export const findElsewhere = async (
  { purl, urls: known }: WantedArtifact,
  { own }: OwnAsker,
): Promise<readonly string[]> => {
  const place = parseCondaPurl(purl);
  const file = known.map((url) => url.replace(/^.*\//s, '')).find(isFileName);
  if (!place || file === undefined) return [];
  const mine = await readChannels({ ...own, projects: [], prefixes: [] });
  const { urls, withLogin } = urlsOf({ ...place, file }, known[0], [mine]);
  return [...new Set([...withLogin, ...urls])].filter((url) => !known.includes(url));
};
