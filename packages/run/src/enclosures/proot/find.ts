import { findProgram, openLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import { findLoader } from '../../dynamic-loader.ts';

/** The argument vector that starts PRoot. */
export type Proot = readonly [string, ...string[]];

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
