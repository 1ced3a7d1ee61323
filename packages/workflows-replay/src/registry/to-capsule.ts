import { lstat } from '@holotype/host';
import {
  isAddress,
  isReference,
  nameForOthers,
  NotationError,
  parseReference,
  type RawPath,
  type Reference,
  referenceName,
  referenceText,
  withDigest,
} from '@holotype/model';
import { NetError, parseUrl, showUrl } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { fetchFromAddress } from './from-address.ts';
import { type Needed, pullIntoStore } from './pull.ts';

/** A capsule that somebody typed. */
export interface TypedCapsule {
  readonly path: RawPath;
  /** For what is passed on: the name of its file, the reference, or the address; no directory of this machine is in it. */
  readonly name: string;
  /** What a file of it is called: as it is here, or as it is called there. */
  readonly file: string;
  /** Where it was typed to be: `path` is in the store for one that is not here, and nothing belongs beside it. */
  readonly at: 'here' | 'registry' | 'address';
  /** Of one that a reference names: the reference of exactly this one. */
  readonly reference?: Reference;
}

/** The capsule that was typed: a file or a directory that is there, else what an address or a reference names, fetched into the store. Throws as `pull`. */
export const toCapsule = async (
  context: WorkflowContext,
  typed: string,
  path: RawPath,
  needed?: Needed,
): Promise<TypedCapsule> => {
  if (!isElsewhere(typed, path)) {
    const name = nameForOthers(path);
    return { path, name, file: name, at: 'here' };
  }
  if (isAddress(typed)) return { ...(await fetchFromAddress(context, typed)), at: 'address' };
  try {
    const reference = parseReference(typed);
    const stored = await pullIntoStore(context, reference, needed);
    return {
      path: stored.path,
      name: nameOf(reference),
      file: `${referenceName(typed) ?? 'pulled'}.capsule`,
      at: 'registry',
      reference: withDigest(reference, stored.digest),
    };
  } catch (error) {
    // Whoever mistyped a path should not have to think of registries.
    const start = `There is no file ${typed}, and as a reference to a registry`;
    if (error instanceof NotationError && !typed.startsWith('oci:'))
      throw new NotationError(error.code, `${start} it cannot be read`, error.hint ?? '');
    if (error instanceof NetError && error.code === 'NET_UNREACHABLE')
      throw new NetError(error.code, `${start}: ${error.message}`, { cause: error });
    throw error;
  }
};

/** Whether what was typed names a capsule that is not a file or a directory of this machine. */
export const isElsewhere = (typed: string, path: RawPath): boolean =>
  !lstat(path) && (isAddress(typed) || isReference(typed));

/** What one that is elsewhere is called before it is there: an address without a token, a layout without its directory. */
export const nameOfTyped = (typed: string): string => {
  try {
    return isAddress(typed) ? showUrl(parseUrl(typed)) : nameOf(parseReference(typed));
  } catch {
    return typed;
  }
};

const nameOf = (reference: Reference): string =>
  referenceText(
    reference.kind === 'layout'
      ? { ...reference, directory: reference.directory.replace(/^.*\/(?=[^/])/, '') }
      : reference,
  );
