import type { HostFiles } from '@holotype/host';
import { isWithin, type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { locate } from './locate.ts';
import type { Place } from './places.ts';

/** A home directory that takes what the command writes to it. */
export interface Home {
  /** Inside the root, with no links on the way. */
  readonly path: RawPath;
  /** As Place's. */
  readonly missing: RawPath | undefined;
}

const whyNot = (
  home: Home,
  files: HostFiles,
  places: readonly Place[],
  write: boolean,
): string | undefined => {
  if (home.path === '/') return 'it is the root itself';
  if (write) return 'what is written to the root is kept';
  if (places.some(({ target }) => isWithin(home.path, target))) return 'it lies in what is bound';
  const there = home.missing !== undefined || files.stat(home.path)?.type === 'directory';
  return there ? undefined : 'it is no directory';
};

/** The home directory that was asked for; undefined, and a note, if it cannot be had. Throws RunError `RUN_BIND_INVALID`. */
export const resolveHome = (
  asked: string,
  files: HostFiles,
  places: readonly Place[],
  write: boolean,
  note: (line: string) => void,
): Home | undefined => {
  const path = utf8ToRaw(asked);
  const plain = path.startsWith('/') && !/\0|\/\.{1,2}(\/|$)/.test(path);
  const home = plain ? locate(files, path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')) : undefined;
  const why = home ? whyNot(home, files, places, write) : 'it is not an absolute path';
  if (why === undefined) return home;
  note(`the home directory ${rawToText(path)} is not an empty one: ${why}`);
  return undefined;
};
