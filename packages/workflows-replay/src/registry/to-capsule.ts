import { lstat } from '@holotype/host';
import { isReference, NotationError, parseReference, type RawPath } from '@holotype/model';
import { NetError } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { pullIntoStore } from './pull.ts';

/** The capsule that was typed: a file or a directory that is there, else what a reference names, pulled into the store. Throws as `pull`. */
export const toCapsule = async (context: WorkflowContext, typed: string, path: RawPath): Promise<RawPath> => {
  if (lstat(path) || !isReference(typed)) return path;
  try {
    return await pullIntoStore(context, parseReference(typed));
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
