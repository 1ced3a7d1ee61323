import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { parsePurl } from '../../reading/purl.ts';
import { openOwnIndexes } from '../../reading/ask-index.ts';
import { askFiles } from './ask.ts';
import { cratePurl } from './registry.ts';
import { readCargo } from './settings.ts';
import { urlsOf } from './urls.ts';

/** Where this machine's indexes have a crate of a Lock; the hash decides whether it is the same. */
export const findElsewhere = async (
  { purl, sha256 }: WantedArtifact,
  { own, store, signal }: OwnAsker,
): Promise<readonly string[]> => {
  const found = parsePurl('cargo', purl);
  if (!found) return [];
  const { name, version } = found;
  const host = new URLSearchParams(purl.split('?')[1] ?? '').get('repository_url');
  const registry = host === null ? 'crates.io' : { host };
  if (cratePurl(name, version, registry) !== purl) return [];
  const urls: string[] = [];
  const askIndex = openOwnIndexes({ own, store });
  for (const { index, isCratesIo } of readCargo({ ...own, projects: [] })(registry)) {
    const answer = await askFiles({ store, askIndex, signal }, index);
    const dl = answer.kind === 'listed' ? answer.found : undefined;
    const all = urlsOf(index, isCratesIo, dl, { name, version, sha256 });
    urls.push(...all.withLogin, ...all.urls);
  }
  return [...new Set(urls)];
};
