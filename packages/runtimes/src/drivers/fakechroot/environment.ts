import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { InnerCommand } from '../../directory/driver.ts';
import { onMachine, type OwnDriver } from './own-driver.ts';
import { libraryDirectories } from './libraries.ts';

export interface Pretence {
  readonly root: RawPath;
  readonly files: HostFiles;
  readonly command: InnerCommand;
  /** Where temporary files may go, on this machine; undefined if the root itself may be written. */
  readonly temporary: RawPath | undefined;
  /** The root's program loader, as a path inside it, and libfakechroot on this machine. */
  readonly loader: RawPath;
  readonly preload: RawPath;
  /** In place of the home directory that was asked for, on this machine. */
  readonly home: RawPath | undefined;
  /** Paths that are the same inside and outside. */
  readonly shared: readonly RawPath[];
  readonly driver: OwnDriver | undefined;
}

/** The captured environment and what libfakechroot needs; paths in these variables are the machine's. */
export const pretendedEnvironment = (pretence: Pretence): Readonly<Record<string, string>> => {
  const { root, files, command, temporary, loader, preload, home, shared, driver } = pretence;
  const inRoot = (path: string) => rawToUtf8(root) + path;
  const captured =
    command.environment['LD_LIBRARY_PATH']?.split(':').filter((part) => part.startsWith('/')) ?? [];
  const place = (path: string) => onMachine(driver, path) ?? inRoot(path);
  const libraries = [...captured, ...libraryDirectories(files).map(rawToUtf8)].map(place);
  const ofDriver = driver ? [driver.at, ...driver.sources] : [];
  const own = [temporary, home, ...shared, ...ofDriver].filter((path) => path !== undefined).map(rawToUtf8);
  const path = command.environment['PATH'];
  const seen = ['/proc', '/sys', '/dev', ...own];
  return {
    ...command.environment,
    ...(path === undefined
      ? {}
      : {
          PATH: path
            .split(':')
            .map((part) => onMachine(driver, part) ?? part)
            .join(':'),
        }),
    ...(temporary === undefined ? {} : { TMPDIR: rawToUtf8(temporary) }),
    ...(home === undefined ? {} : { HOME: rawToUtf8(home) }),
    FAKECHROOT: 'true',
    FAKECHROOT_BASE: rawToUtf8(root),
    FAKECHROOT_EXCLUDE_PATH: seen.join(':'),
    // The machine's own loader cannot start the root's C library where the versions differ.
    FAKECHROOT_ELFLOADER: inRoot(rawToUtf8(loader)),
    LD_LIBRARY_PATH: libraries.join(':'),
    LD_PRELOAD: rawToUtf8(preload),
  };
};

const script = 'cd "$1" && shift && exec "$@"';

/** The root's loader starts the root's shell, which starts the command: scripts and programs alike. */
export const pretendedCommand = (
  { root, command, loader, driver }: Pretence,
  shell: RawPath,
): readonly [string, ...string[]] => [
  rawToUtf8(root + loader),
  rawToUtf8(root + shell),
  ...[
    '-c',
    script,
    'holotype',
    rawToUtf8(command.workingDirectory),
    onMachine(driver, rawToUtf8(command.path)) ?? rawToUtf8(command.path),
    ...command.argv.slice(1),
  ],
];

export const temporaryIn = (scratch: RawPath): RawPath => joinRaw(scratch, 'tmp');
export const homeIn = (scratch: RawPath): RawPath => joinRaw(scratch, 'home');
