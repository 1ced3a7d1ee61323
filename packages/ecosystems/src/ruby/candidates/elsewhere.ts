import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { parsePurl } from '../../reading/purl.ts';
import { gemPurl, toGemName } from '../gem/name.ts';
import { readSources } from './settings.ts';
import { urlsOf } from './urls.ts';

/** Where this machine's servers have a gem of a Lock; the hash decides whether it is the same. */
export const findElsewhere = async (
  { purl }: WantedArtifact,
  { own }: OwnAsker,
): Promise<readonly string[]> => {
  const named = parsePurl('gem', purl);
  const qualifiers = new URLSearchParams(purl.split('?')[1] ?? '');
  const repository = qualifiers.get('repository_url') ?? undefined;
  const gem = toGemName(named?.name, named?.version, qualifiers.get('platform') ?? undefined);
  if (!gem || gemPurl(gem, repository) !== purl) return [];
  const { sources, instead } = await readSources({ ...own, projects: [] });
  const servers = sources.filter((one) => (repository === undefined ? true : one.url === repository));
  const urls = servers.flatMap(instead).flatMap((server) => {
    const found = urlsOf(server, repository === undefined, gem);
    return [...found.withLogin, ...found.urls];
  });
  return [...new Set(urls)];
};
