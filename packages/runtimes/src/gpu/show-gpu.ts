import {
  HostError,
  makeDirectories,
  makeScratch,
  removeTree,
  tryDirectory,
  tryFile,
  trySymlink,
} from '@holotype/host';
import { followLinks, joinRaw, type Look, type RawPath } from '@holotype/model';
import type { RequestedBind } from '../request.ts';
import type { GpuDevice, GpuDriver } from './gpu-driver.ts';

export interface GpuPlaces {
  /**
   * What becomes of a place that the root lacks: `added`, in scratch or in a root of the run's own; `made` in somebody's root, for the run;
   * `none`, in a read-only image.
   */
  readonly places: 'added' | 'made' | 'none';
  /** What stands in the root, or in the Tree that it comes from. */
  readonly look: Look;
  /** Where our directory is made on this machine; default the system's place for temporary files. */
  readonly scratch?: RawPath | undefined;
}

/** A driver as a run gets it. */
interface ShownGpu {
  readonly binds: readonly RequestedBind[];
  readonly devices: readonly GpuDevice[];
  /** Our directories come first on the paths of libraries and programs. */
  readonly environment: (captured: Readonly<Record<string, string>>) => Record<string, string>;
  /** When nothing runs any more. */
  readonly release: () => void;
}

/** Ours in a root. */
export const gpuDirectory: RawPath = '/.holotype-gpu';

/** A directory that no root has; in an image that nothing can be added to it lies where each run has a place of its own. */
const placeFor = (places: GpuPlaces['places']): RawPath =>
  places === 'none' ? '/tmp/.holotype-gpu' : gpuDirectory;

/** Nothing is there, and directories lead to it. */
const isFree = (look: Look, path: RawPath): boolean => {
  const { kind, ...found } = followLinks(path, look);
  return kind === 'missing' && !('dangling' in found && found.dangling !== undefined);
};

/** Files are bound on empty ones of our own directory, other names are links beside them. */
const makeDirectory = (at: RawPath, files: readonly (readonly [string, ...string[]])[]): void => {
  const refused = tryDirectory(at, 0o755);
  if (refused !== undefined) throw new HostError('HOST_WRITE_FAILED', `Cannot make ${at}: ${refused}`);
  const taken = new Set(files.map(([name]) => name));
  for (const [name] of files) tryFile(joinRaw(at, name), '');
  for (const [name, ...others] of files)
    for (const other of others) {
      if (taken.has(other)) continue;
      taken.add(other);
      trySymlink(joinRaw(at, other), name);
    }
};

const before = (directory: RawPath, path: string | undefined): string =>
  path === undefined || path === '' ? directory : `${directory}:${path}`;

/**
 * Makes what a run is shown of a driver: one directory with its libraries and programs, each bound from where it lies, and what programs look for
 * at fixed paths, where the root has nothing. Throws HostError.
 */
export const showGpu = (driver: GpuDriver, { places, look, scratch }: GpuPlaces): ShownGpu => {
  const own = makeScratch('holotype-gpu', scratch);
  const [shown, at] = [joinRaw(own, 'shown'), placeFor(places)];
  const { libraries, programs, devices } = driver;
  makeDirectories(shown);
  makeDirectory(
    joinRaw(shown, 'lib'),
    libraries.map(({ names }) => names),
  );
  makeDirectory(
    joinRaw(shown, 'bin'),
    programs.map(({ name }) => [name]),
  );
  const bind = (source: RawPath, target: RawPath): RequestedBind => ({
    ...{ source, target, writable: false, driver: true },
  });
  const fixed = places === 'added' ? driver.files.filter(({ target }) => isFree(look, target)) : [];
  const none = libraries.length + programs.length === 0;
  return {
    binds: [
      ...(none ? [] : [bind(shown, at)]),
      ...libraries.map(({ source, names: [name] }) => bind(source, joinRaw(`${at}/lib`, name))),
      ...programs.map(({ source, name }) => bind(source, joinRaw(`${at}/bin`, name))),
      ...fixed.map(({ source, target }) => bind(source, target)),
    ],
    devices,
    environment: (captured) => ({
      ...captured,
      ...driver.environment,
      ...(libraries.length > 0 && { LD_LIBRARY_PATH: before(`${at}/lib`, captured['LD_LIBRARY_PATH']) }),
      ...(programs.length > 0 && { PATH: before(`${at}/bin`, captured['PATH']) }),
    }),
    release: () => {
      removeTree(own);
    },
  };
};
