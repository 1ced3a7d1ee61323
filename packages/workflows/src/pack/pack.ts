import { openCapsule } from '@holotype/capsule';
import type { RawPath } from '@holotype/model';
import { type WorkflowContext } from '@holotype/workflows-replay';
import { refuseExisting } from '../refuse-existing.ts';
import { packReader } from './pack-reader.ts';

export interface PackWishes {
  /** A locked capture, or a capsule. */
  readonly capture: RawPath;
  readonly output: RawPath;
  /** Public packages come along; default: they stay where they are public. */
  readonly full?: boolean;
  /** Replaces a file that is there. */
  readonly force?: boolean;
}

/**
 * Makes one file of a locked capture; gives its size in bytes. Throws HostError `HOST_OUTPUT_EXISTS`, CapsuleError, ArchiveError, NetError, StoreError,
 * `SPACE_SHORT`.
 */
export const packCapture = async (
  context: WorkflowContext,
  { capture, output, full = false, force = false }: PackWishes,
): Promise<number> => {
  const reader = await openCapsule(capture);
  try {
    refuseExisting(output, force);
    return await packReader(context, { reader, output, full });
  } finally {
    reader.close();
  }
};
