import { asTable, asText } from '../../reading/json.ts';
import { type NotedVersion, toWebUrl } from './noted.ts';

/**
 * `pnpm-lock.yaml`, and what pnpm keeps of it beside the packages. Its rows are called `name@1.0.0`, `/name@1.0.0(peers)` or `/name/1.0.0_peers`,
 * by its age; a URL stands there only where it is not the usual one.
 */
export const readPnpmLock = (lock: unknown): readonly NotedVersion[] =>
  Object.entries(asTable(asTable(lock)['packages'])).flatMap(([key, value]) => {
    const row = asTable(value);
    const [, called, numbered] = /^\/?((?:@[^/@]+\/)?[^/@(]+)[@/]([^(_/@]+)/.exec(key) ?? [];
    const [name, version] = [asText(row['name']) ?? called, asText(row['version']) ?? numbered];
    if (name === undefined || version === undefined) return [];
    const { tarball, integrity } = asTable(row['resolution']);
    return [{ name, version, resolved: toWebUrl(tarball), integrity: asText(integrity) }];
  });

/** Of `.modules.yaml`: the registry that pnpm had a package from. */
export const readPnpmRegistries = (modules: unknown): ((name: string) => string | undefined) => {
  const registries = asTable(asTable(modules)['registries']);
  return (name) =>
    toWebUrl(registries[/^@[^/]+/.exec(name)?.[0] ?? 'default']) ?? toWebUrl(registries['default']);
};
