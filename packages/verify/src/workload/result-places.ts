import { sideOf } from '@holotype/compare';
import type { HostFiles } from '@holotype/host';
import { isWithin, joinRaw, parentOf, type RawPath } from '@holotype/model';

export interface ResultArea {
  /** Where the run works: its project, else its working directory. */
  readonly area: RawPath;
  readonly home: RawPath | undefined;
  readonly files: HostFiles;
}

/** Of the system and its services, and for what is temporary: https://refspecs.linuxfoundation.org/FHS_3.0/ */
const system = /^\/(?:bin|boot|dev|etc|lib[^/]*|lost\+found|opt|proc|run|sbin|sys|tmp|usr|var)(?:\/|$)/;

/** Where people put data: in no directory of the system, and in none that is hidden. */
const isDataPlace = (path: RawPath): boolean => !system.test(path) && !path.includes('/.');

const signature = 'Signature: 8a477f597d28d172789f06886806bc55';

/** A directory that says so itself: https://bford.info/cachedir/ */
const isTagged = (files: HostFiles, directory: RawPath): boolean => {
  const tag = `${directory}/CACHEDIR.TAG`;
  const found = files.lstat(tag);
  if (found?.type !== 'file' || found.size < signature.length || found.size > 65_536) return false;
  return Buffer.from(files.bytes(tag) ?? [])
    .toString('latin1')
    .startsWith(signature);
};

export interface ResultPlaces {
  /** Whether a file may be a result. */
  readonly holds: (path: RawPath) => boolean;
  /** Whether a directory of the area may have one in it. */
  readonly enters: (directory: RawPath) => boolean;
}

/**
 * What may be a result by where it lies: below the area, or where people put data, and in no cache. The one answer for a run that is frozen and for one that is made
 * again. Answers about directories are kept.
 */
export const resultPlaces = ({ area, home, files }: ResultArea): ResultPlaces => {
  const known = new Map<RawPath, boolean>();
  const homeCache = home === undefined ? undefined : joinRaw(home, '.cache');
  const nameOf = (path: RawPath): RawPath =>
    area === '/' || !isWithin(path, area) ? path.slice(1) : path.slice(area.length + 1);
  const isBulk = (path: RawPath): boolean =>
    sideOf(nameOf(path))?.bulk === true || (homeCache !== undefined && isWithin(path, homeCache));
  const isTaggedAbove = (directory: RawPath): boolean => {
    if (directory === area || directory === '/') return false;
    let found = known.get(directory);
    if (found !== undefined) return found;
    found = isTagged(files, directory) || isTaggedAbove(parentOf(directory));
    known.set(directory, found);
    return found;
  };
  return {
    holds: (path) =>
      (isWithin(path, area) || isDataPlace(path)) && !isBulk(path) && !isTaggedAbove(parentOf(path)),
    enters: (directory) =>
      directory === area || (isWithin(directory, area) && !isBulk(directory) && !isTaggedAbove(directory)),
  };
};
