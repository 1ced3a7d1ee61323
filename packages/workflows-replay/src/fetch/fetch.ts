import { openCapsule } from '@holotype/capsule';
import type { RawPath } from '@holotype/model';
import { chooseRuntime, RunError } from '@holotype/runtimes';
import { type WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';
import { withWayIn } from '../way-in/index.ts';
import { type FetchedPackages, fetchMissing } from './fetch-missing.ts';

export interface FetchedCapsule extends FetchedPackages {
  /** Whether a rebuilt directory can be entered here, so that a replay needs no network. */
  readonly enters: boolean;
}

/** Brings into the store everything that a replay of this capsule will need. Throws CapsuleError, ArchiveError, NetError, StoreError, `SPACE_SHORT`. */
export const fetchForReplay = async (context: WorkflowContext, capsule: RawPath): Promise<FetchedCapsule> => {
  const reader = await openCapsule(capsule);
  try {
    const fetched = await fetchMissing(context, reader);
    return { ...fetched, enters: await bringWayIn(context) };
  } finally {
    reader.close();
  }
};

/** Whether a directory can be run in where this ends; elsewhere an engine may be there, or an administrator. */
const bringWayIn = async (context: WorkflowContext): Promise<boolean> => {
  try {
    await withWayIn(context, 'auto', (brought) =>
      chooseRuntime({ form: 'dir', runtime: 'auto', brought, caller: context.environment }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    tell(context, 'NO_WAY_IN', error.message);
    return false;
  }
};
