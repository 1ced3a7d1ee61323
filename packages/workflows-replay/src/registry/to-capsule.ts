import { lstat } from '@holotype/host';
import {
  baseOf,
  isReference,
  NotationError,
  parseReference,
  type RawPath,
  rawToText,
  type Reference,
  referenceText,
  withDigest,
} from '@holotype/model';
import { NetError } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { type Needed, pullIntoStore } from './pull.ts';

/** A capsule that somebody typed. */
export interface TypedCapsule {
  readonly path: RawPath;
  /** For what is passed on: the name of its file, or the reference; no directory of this machine is in it. */
  readonly name: string;
  /** Of one that a reference names: the reference of exactly this one. */
  readonly reference?: Reference;
}

/** The capsule that was typed: a file or a directory that is there, else what a reference names, pulled into the store. Throws as `pull`. */
export const toCapsule = async (
  context: WorkflowContext,
  typed: string,
  path: RawPath,
  needed?: Needed,
): Promise<TypedCapsule> => {
  if (lstat(path) || !isReference(typed)) return { path, name: rawToText(baseOf(path)) };
  try {
    const reference = parseReference(typed);
    const stored = await pullIntoStore(context, reference, needed);
    return {
      path: stored.path,
      name: nameOf(reference),
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

const nameOf = (reference: Reference): string =>
  referenceText(
    reference.kind === 'layout'
      ? { ...reference, directory: reference.directory.replace(/^.*\/(?=[^/])/, '') }
      : reference,
  );
