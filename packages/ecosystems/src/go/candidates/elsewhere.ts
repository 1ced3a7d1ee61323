import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { urlsBelow } from '../../reading/file-urls.ts';
import { parseGoPurl, pathOf } from '../module/name.ts';
import { readSettings } from './settings.ts';

/** Where this machine's proxies have a module of a Lock; the hash decides whether it is the same. */
export const findElsewhere = ({ purl }: WantedArtifact, { own }: OwnAsker): readonly string[] => {
  const found = parseGoPurl(purl);
  const { proxies, isPrivate } = readSettings(own);
  if (!found || isPrivate(found.name)) return [];
  const path = `${pathOf(found.name, found.version)}.zip`;
  const all = proxies.map((proxy) => urlsBelow(proxy, path, proxy));
  return [...new Set(all.flatMap(({ urls, withLogin }) => [...withLogin, ...urls]))];
};
