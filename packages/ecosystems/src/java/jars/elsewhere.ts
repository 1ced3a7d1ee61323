import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { urlsBelow } from '../../reading/file-urls.ts';
import { parseMavenPurl, pathOf } from './coordinates.ts';
import { readSettings } from './settings.ts';

/** Where the repositories of this machine have a jar of a Lock; the hash decides whether it is the same. */
export const findElsewhere = ({ purl }: WantedArtifact, { own }: OwnAsker): readonly string[] => {
  const found = parseMavenPurl(purl);
  if (!found) return [];
  const all = readSettings({ ...own, projects: [] })
    .repositories(['central'])
    .map((repository) => urlsBelow(repository, pathOf(found), repository));
  return all.flatMap(({ urls, withLogin }) => [...withLogin, ...urls]);
};
