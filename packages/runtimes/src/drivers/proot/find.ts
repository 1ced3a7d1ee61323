import { findProgram, type HostFiles, openLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { findLoader, loaderAmong } from '../../directory/dynamic-loader.ts';
import type { BroughtProot } from '../../runtime.ts';

/** How PRoot is started. */
export interface Proot {
  readonly program: RawPath;
  readonly argv: readonly [string, ...string[]];
  /** Files and directories beside the system's libraries that it reads for that. */
  readonly reads: readonly RawPath[];
}

/**
 * What a PRoot reads of this machine to start: the libraries of the system, its own files, and the resolver's if the command has a network.
 * Landlock takes no more from it then.
 */
export const neededBy = ({ reads }: Proot, network: 'host' | 'none'): readonly RawPath[] => [
  '/lib',
  '/lib32',
  '/lib64',
  '/usr/lib',
  '/usr/lib32',
  '/usr/lib64',
  '/etc/ld.so.cache',
  '/etc/ld.so.preload',
  ...reads,
  ...(network === 'host' ? ['/etc/resolv.conf'] : []),
];

/** One that was brought, started by a loader whose library path no command inherits; `machine`: this machine's files. Or why it cannot be. */
export const startBrought = ({ directory, libraries }: BroughtProot, machine: HostFiles): Proot | string => {
  const carried = libraries === undefined ? undefined : loaderAmong(libraries);
  const loader = carried ?? findLoader(machine);
  if (loader === undefined) return 'the PRoot that was brought needs glibc, which this machine does not have';
  const program = joinRaw(directory, 'proot');
  const places = [...(carried === undefined || libraries === undefined ? [] : [libraries]), directory];
  return {
    program,
    argv: [rawToUtf8(loader), '--library-path', places.map(rawToUtf8).join(':'), rawToUtf8(program)],
    reads: [loader, ...places],
  };
};

const asInstalled = (program: RawPath): Proot => ({
  program,
  argv: [rawToUtf8(program)],
  reads: [program],
});

/** The one that is installed, else the one that was brought; or why there is none. */
export const findProot = (brought: BroughtProot | undefined): Proot | string => {
  const installed = findProgram('proot');
  if (installed !== undefined) return asInstalled(utf8ToRaw(installed));
  return brought === undefined ? 'proot is not installed' : startBrought(brought, openLocal().files);
};
