import type { OwnAsker, WantedArtifact } from '../../artifact.ts';
import { parsePurl } from '../../reading/purl.ts';
import { readRegistries } from './registries.ts';
import { urlsOf } from './urls.ts';

/** Where this machine's registry has a package of a Lock; the hash decides whether it is the same. */
export const findElsewhere = ({ purl }: WantedArtifact, { own }: OwnAsker): readonly string[] => {
  const found = parsePurl('npm', purl);
  if (!found) return [];
  const registry = readRegistries({ ...own, projects: [] })(found.name);
  const { urls, withLogin } = urlsOf(undefined, registry, found.name, found.version);
  return [...new Set([...withLogin, ...urls])];
};
