import type { Chosen } from '@holotype/runtimes';
import type { WorkflowContext } from '../../context.ts';
import type { Frozen, Place, Prepared } from '../prepared.ts';
import type { ReplayRequest } from '../request.ts';
import { prepareDirectory } from './directory.ts';
import { prepareImage } from './image.ts';

/** Rebuilds what the runtime takes, and puts there what the run is given. */
export const prepare = (
  context: WorkflowContext,
  request: ReplayRequest,
  runtime: Chosen,
  frozen: Frozen,
  place: Place,
): Promise<Prepared> => {
  const { form } = runtime;
  const placed = { ...request, ...place };
  return form === 'dir'
    ? prepareDirectory(context, placed, runtime, frozen)
    : prepareImage(context, placed, { ...runtime, form }, frozen);
};
