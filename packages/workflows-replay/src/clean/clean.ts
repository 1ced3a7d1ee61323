import { removeTree } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { beginStage, type Events } from '../events.ts';
import { readSidecar, settleSidecar, sidecarOf } from '../sidecar.ts';

/** Removes a rebuilt directory and what lies beside it. Throws SidecarError `REBUILT_UNKNOWN` for a directory of somebody else's. */
export const removeRebuilt = (events: Events, directory: RawPath): void => {
  settleSidecar(directory);
  readSidecar(directory);
  using step = beginStage(events, 'remove', 'Removing');
  removeTree(directory);
  removeTree(sidecarOf(directory));
  step.done(rawToText(directory));
};
