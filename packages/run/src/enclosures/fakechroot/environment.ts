import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { InnerCommand } from '../../enclosure.ts';
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
}

/** The captured environment and what libfakechroot needs; paths in these variables are the machine's. */
export const pretendedEnvironment = (pretence: Pretence): Readonly<Record<string, string>> => {
  const { root, files, command, temporary, loader, preload } = pretence;
  const inRoot = (path: string) => rawToUtf8(root) + path;
  const captured =
    command.environment['LD_LIBRARY_PATH']?.split(':').filter((part) => part.startsWith('/')) ?? [];
  const libraries = [...captured, ...libraryDirectories(files).map(rawToUtf8)].map(inRoot);
  const seen = ['/proc', '/sys', '/dev', ...(temporary === undefined ? [] : [rawToUtf8(temporary)])];
  return {
    ...command.environment,
    ...(temporary === undefined ? {} : { TMPDIR: rawToUtf8(temporary) }),
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
  { root, command, loader }: Pretence,
  shell: RawPath,
): readonly [string, ...string[]] => [
  rawToUtf8(root + loader),
  rawToUtf8(root + shell),
  ...[
    '-c',
    script,
    'holotype',
    rawToUtf8(command.workingDirectory),
    rawToUtf8(command.path),
    ...command.argv.slice(1),
  ],
];

export const temporaryIn = (scratch: RawPath): RawPath => joinRaw(scratch, 'tmp');
