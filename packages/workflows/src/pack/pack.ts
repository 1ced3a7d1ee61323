import { refuseExisting } from '@holotype/host';
import { openCapsule } from '@holotype/capsule';
import type { RawPath } from '@holotype/model';
import { type WorkflowContext } from '@holotype/workflows-replay';
import { packReader } from './pack-reader.ts';
import { publicPart, type PublicPart } from './public.ts';

export interface PackWishes {
  /** A locked capture, or a capsule. */
  readonly capture: RawPath;
  readonly output: RawPath;
  /** Public packages come along; default: they stay where they are public. */
  readonly full?: boolean;
  /** Only what may be passed on to anybody goes in. */
  readonly onlyPublic?: boolean;
  /** Replaces a file that is there. */
  readonly force?: boolean;
}

/** A file that was written. */
export interface Packed extends Partial<Pick<PublicPart, 'withheld' | 'unknown' | 'stated'>> {
  readonly bytes: number;
}

/**
 * Makes one file of a locked capture. Throws PackError `PACK_NOT_PUBLIC`, HostError `HOST_OUTPUT_EXISTS`, CapsuleError, ArchiveError, NetError, StoreError,
 * `SPACE_SHORT`.
 */
export const packCapture = async (
  context: WorkflowContext,
  { capture, output, full = false, onlyPublic = false, force = false }: PackWishes,
): Promise<Packed> => {
  const reader = await openCapsule(capture);
  try {
    refuseExisting(output, force);
    const part = onlyPublic ? await publicPart(reader) : undefined;
    const bytes = await packReader(context, { reader, output, full: full && part ? part.carried : full });
    if (!part) return { bytes };
    const { withheld, unknown, stated } = full ? part : { withheld: [], unknown: [], stated: {} };
    return { bytes, withheld, unknown, stated };
  } finally {
    reader.close();
  }
};
