import { parseYaml } from '@holotype/formats';
import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import { tolerate } from '../../reading/gaps.ts';
import type { NotedVersion } from './noted.ts';
import { readNpmLock } from './npm.ts';
import { readPnpmLock, readPnpmRegistries } from './pnpm.ts';
import { isBerry, readBerryLock, readClassicLock } from './yarn.ts';

/** What a lock file notes of a version, and that file's name. */
export interface FoundNote extends NotedVersion {
  readonly by: string;
  /** The registry that its installer noted for all packages. */
  readonly registry: string | undefined;
}

/** Bytes; the largest have a few millions. */
const largest = 8 * 1024 ** 2;

interface LockFile {
  readonly versions: ReadonlyMap<string, NotedVersion>;
  readonly registryOf?: (name: string) => string | undefined;
}
type Read = (text: string) => readonly NotedVersion[] | Promise<readonly NotedVersion[]>;

/** In the order in which they are looked at: what an installer keeps beside the packages is as new as they are. */
const kinds: readonly (readonly [file: RawPath, read: Read])[] = [
  ['node_modules/.pnpm/lock.yaml', async (text) => readPnpmLock(await parseYaml(text))],
  ['pnpm-lock.yaml', async (text) => readPnpmLock(await parseYaml(text))],
  ['npm-shrinkwrap.json', readNpmLock],
  ['package-lock.json', readNpmLock],
  [
    'yarn.lock',
    async (text) => (isBerry(text) ? readBerryLock(await parseYaml(text)) : readClassicLock(text)),
  ],
];

/**
 * Looks a version up in the lock files beside the `node_modules` that it lies in, and above, as those of workspaces do. Each is read once; one that
 * cannot be read says nothing. What they say is a hint: digests and contents decide.
 */
export const openLockFiles = (
  host: HostFiles,
): ((directory: RawPath, name: string, version: string) => Promise<FoundNote | undefined>) => {
  const files = tolerate(host, []);
  const known = new Map<RawPath, Promise<LockFile>>();
  const lockFile = (path: RawPath, read: Read): Promise<LockFile> => {
    const reading = known.get(path) ?? readLockFile(files, path, read);
    known.set(path, reading);
    return reading;
  };
  return async (directory, name, version) => {
    for (const project of projectsOf(directory))
      for (const [file, read] of kinds) {
        const { versions, registryOf } = await lockFile(joinRaw(project, file), read);
        const found = versions.get(`${name}@${version}`);
        if (found) return { ...found, by: file.replace(/^.*\//, ''), registry: registryOf?.(name) };
      }
    return undefined;
  };
};

function* projectsOf(directory: RawPath): Generator<RawPath> {
  let project = directory.slice(0, Math.max(0, directory.indexOf('/node_modules/'))) || '/';
  for (; project !== '/'; project = parentOf(project)) yield project;
}

const nothing: LockFile = { versions: new Map() };

const readLockFile = async (files: HostFiles, path: RawPath, read: Read): Promise<LockFile> => {
  const text = files.text(path, largest);
  if (text === undefined) return nothing;
  try {
    const versions = new Map<string, NotedVersion>();
    for (const one of await read(text)) {
      const key = `${one.name}@${one.version}`;
      const says = one.resolved !== undefined || one.integrity !== undefined;
      if (says && !versions.has(key)) versions.set(key, one);
    }
    const modules = path.endsWith('.yaml') ? files.text(modulesOf(path), largest) : undefined;
    if (modules === undefined) return { versions };
    return { versions, registryOf: readPnpmRegistries(await parseYaml(modules)) };
  } catch {
    return nothing;
  }
};

/** Where pnpm notes how it installed. */
const modulesOf = (path: RawPath): RawPath =>
  `${path.replace(/\/(?:node_modules\/\.pnpm\/)?[^/]+$/, '')}/node_modules/.modules.yaml`;
