import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { nodePackageOf } from '../node-packages.ts';
import { toPurl } from '../../reading/purl.ts';
import { readObject, type Table, asTable, asText } from '../../reading/json.ts';

/** One version of a package, and every directory that it is installed in. */
export interface InstalledVersion {
  readonly name: string;
  readonly version: string;
  readonly directories: RawPath[];
  /** What the installer noted: where it was had, and digests of that file. */
  readonly resolved: string | undefined;
  readonly integrity: string | undefined;
}

export const npmPurl = (name: string, version: string): string => toPurl('npm', name, version);

const manifestName = '/package.json';
const longest = 214;

/**
 * What `node_modules` directories hold, of the files that are captured. A package that came inside another's file is that one's: nobody is
 * asked for it.
 */
export const installedVersions = (
  paths: Iterable<RawPath>,
  files: HostFiles,
): readonly InstalledVersion[] => {
  const found = new Map<string, InstalledVersion>();
  const read = reader(files);
  for (const path of paths) {
    if (!path.endsWith(manifestName)) continue;
    const directory = path.slice(0, -manifestName.length);
    if (nodePackageOf(path) !== directory || read.isBundled(directory)) continue;
    const manifest = read.manifest(directory);
    const [name, version] = [asText(manifest['name']), asText(manifest['version'])];
    if (name === undefined || version === undefined || !isName(name) || !isVersion(version)) continue;
    const noted = read.noted(directory);
    const resolved = asText(noted['resolved']) ?? asText(manifest['_resolved']);
    const integrity = asText(noted['integrity']) ?? asText(manifest['_integrity']);
    const key = JSON.stringify([name, version, resolved, integrity]);
    const known = found.get(key);
    if (known) known.directories.push(directory);
    else found.set(key, { name, version, directories: [directory], resolved, integrity });
  }
  return [...found.values()];
};

/** As the registry allows them; older ones have capitals. */
const isName = (name: string): boolean =>
  name.length <= longest && /^(?:@[\w.~-]+\/)?[\w.~-]+$/i.test(name) && !/^\.+$/.test(name);
const isVersion = (version: string): boolean => version.length <= 256 && /^\d[\w.+-]*$/.test(version);

const reader = (files: HostFiles) => {
  const tables = new Map<RawPath, Table>();
  const table = (path: RawPath): Table => {
    const known = tables.get(path) ?? readObject(files.text(path));
    tables.set(path, known);
    return known;
  };
  const manifest = (directory: RawPath) => table(directory + manifestName);
  const bundles = (directory: RawPath): boolean => {
    const { bundleDependencies, bundledDependencies = bundleDependencies } = manifest(directory);
    return (
      bundledDependencies === true || (Array.isArray(bundledDependencies) && bundledDependencies.length > 0)
    );
  };
  /** Whether a package around it brought it along. */
  const isBundled = (directory: RawPath): boolean => {
    const around = nodePackageOf(directory.slice(0, directory.lastIndexOf('/node_modules/')) + manifestName);
    return around !== undefined && (bundles(around) || isBundled(around));
  };
  /** Its row of npm's own record, which lies at the top of the tree and names places below that. */
  const noted = (directory: RawPath): Table => {
    const at = directory.indexOf('/node_modules/');
    const record = table(`${directory.slice(0, at)}/node_modules/.package-lock.json`);
    return asTable(asTable(record['packages'])[directory.slice(at + 1)]);
  };
  return { manifest, isBundled, noted };
};
