import { type HostFiles, openLocal } from '@holotype/host';
import { compareRaw, isWithin, joinRaw, type RawPath, rawToText } from '@holotype/model';
import { RunError } from './errors.ts';
import type { RequestedBind } from '../request.ts';
import { locate } from './locate.ts';

/** A bind, looked up. */
export interface Place {
  readonly source: RawPath;
  /** Inside the root, with no links on the way. */
  readonly target: RawPath;
  readonly asked: RawPath;
  readonly type: 'file' | 'directory';
  readonly writable: boolean;
  /** The first of the directories on the way, or the target itself, that has yet to be made; undefined if it is all there. */
  readonly missing: RawPath | undefined;
  /** See RequestedBind. */
  readonly driver?: boolean | undefined;
}

const refuse = (what: string, hint: string): never => {
  throw new RunError('RUN_BIND_INVALID', what, { exit: 'invalid', hint });
};

const typeOf = (path: RawPath): Place['type'] => {
  const type = openLocal().files.stat(path)?.type;
  if (type === 'file' || type === 'directory') return type;
  return refuse(
    `Cannot bind ${rawToText(path)}: there is no such file or directory on this machine`,
    'name one that is there',
  );
};

const checkPath = (path: RawPath): void => {
  const plain = path.startsWith('/') && !/\0|\/\/|\/\.{1,2}(\/|$)|.\/$/.test(path);
  if (!plain || path === '/')
    refuse(
      `Not an absolute path to bind: ${rawToText(path)}`,
      'give the path from /, without . and .., and not / itself',
    );
};

/** The root's own parts are what a replay writes to; the root as a whole is never made writable this way. */
const checkSource = (root: RawPath, { source, writable }: RequestedBind): void => {
  const { realpath } = openLocal().files;
  const real = realpath(source);
  if (writable && real !== undefined && isWithin(realpath(root) ?? root, real))
    refuse(
      `Binding ${rawToText(source)} would make the root itself writable`,
      'bind a part of it, or keep the root elsewhere',
    );
};

const placeOf = (
  files: HostFiles,
  earlier: readonly Place[],
  { source, writable, driver }: RequestedBind,
  asked: RawPath,
  target: RawPath,
): Place => {
  const type = typeOf(source);
  const bind = { source, target, asked, type, writable, driver };
  const around = earlier.findLast((place) => isWithin(target, place.target));
  const shown = rawToText(asked);
  if (around?.target === target) return refuse(`Two binds on ${shown}`, 'keep one of them');
  const onto = around
    ? openLocal().files.stat(joinRaw(around.source, target.slice(around.target.length + 1)))
    : files.stat(target);
  if (around && !onto)
    return refuse(
      `There is no ${shown} in what is bound on ${rawToText(around.asked)}`,
      'make it there first; a bind is not changed',
    );
  if (onto && (onto.type === 'directory') !== (type === 'directory'))
    return refuse(
      `Cannot bind a ${type} on ${shown}, which is a ${onto.type}`,
      'a directory goes on a directory, a file on a file',
    );
  return { ...bind, missing: around ? undefined : locate(files, target).missing };
};

/** Looks binds up, in an order in which each can be mounted. Throws RunError `RUN_BIND_INVALID`. */
export const resolvePlaces = (
  root: RawPath,
  files: HostFiles,
  binds: readonly RequestedBind[],
): readonly Place[] => {
  const located = binds.map((bind) => {
    checkPath(bind.source);
    checkPath(bind.target);
    checkSource(root, bind);
    return { bind, target: locate(files, bind.target).path };
  });
  const places: Place[] = [];
  for (const { bind, target } of located.sort((a, b) => compareRaw(a.target, b.target)))
    places.push(placeOf(files, places, bind, bind.target, target));
  return places;
};
