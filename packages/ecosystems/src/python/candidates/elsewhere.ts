import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { openOwnIndexes } from '../../reading/ask-index.ts';
import { parseWheelName } from '../wheel/name.ts';
import { nameOf } from './listing.ts';
import { listVersion } from './project.ts';
import { readIndexes } from './settings.ts';
import { urlsOf } from './urls.ts';

/** Where the indexes of this machine have a wheel of a Lock, by its name; the hash decides whether it is the same. */
export const findElsewhere = async (
  { urls, sha256 }: WantedArtifact,
  { own, store, signal }: OwnAsker,
): Promise<readonly string[]> => {
  const names = urls.map((url) => (URL.canParse(url) ? nameOf(new URL(url)) : ''));
  const file = names.find((name) => parseWheelName(name) !== undefined);
  const wheel = file === undefined ? undefined : parseWheelName(file);
  if (!wheel) return [];
  const askIndex = openOwnIndexes({ own, store });
  const found: string[] = [];
  for (const index of readIndexes({ ...own, prefixes: [], projects: [], usesUv: false })) {
    const listing = await listVersion({ store, signal, askIndex }, index, wheel.name, wheel.version);
    if (listing.kind === 'failed') continue;
    for (const one of listing.files)
      if (one.name === file && (one.sha256 ?? sha256) === sha256) {
        const { urls: plain, withLogin } = urlsOf(one, index);
        found.push(...withLogin, ...plain);
      }
  }
  return found;
};
