import { findProgram, openLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { findLoader } from '../../directory/dynamic-loader.ts';

/** The argument vector that starts PRoot. */
export type Proot = readonly [string, ...string[]];

/**
 * What a PRoot reads of this machine to start: the libraries of the system, its own files, and the resolver's if the command has a network.
 * Landlock takes no more from it then.
 */
export const neededBy = (proot: Proot, network: 'host' | 'none'): readonly RawPath[] => [
  '/lib',
  '/lib32',
  '/lib64',
  '/usr/lib',
  '/usr/lib32',
  '/usr/lib64',
  '/etc/ld.so.cache',
  '/etc/ld.so.preload',
  ...proot.filter((part) => part.startsWith('/')).map(utf8ToRaw),
  ...(network === 'host' ? ['/etc/resolv.conf'] : []),
];

/** The one that is installed, else the one that was brought; started by the loader of this machine, whose library path no command inherits. */
export const findProot = (brought: RawPath | undefined): Proot | undefined => {
  const installed = findProgram('proot');
  if (installed !== undefined) return [installed];
  const { files } = openLocal();
  const loader = findLoader(files);
  if (brought === undefined || loader === undefined) return undefined;
  const program = joinRaw(brought, 'proot');
  return files.stat(program)?.type === 'file'
    ? [rawToUtf8(loader), '--library-path', rawToUtf8(brought), rawToUtf8(program)]
    : undefined;
};
