import { detectEngines } from '@holotype/engines';
import type { Run } from '@holotype/model';
import { foreseeEnclosure, type Foreseen, RunError } from '@holotype/run';
import type { Context } from '../context.ts';
import type { ReplayRequest } from './request.ts';
import type { ChosenVessel } from './vessel.ts';
import { dirVessel } from './vessels/dir/index.ts';
import { imageVessel } from './vessels/image/index.ts';

const identityOf = ({ uid, gid }: Run) => ({ uid, gid });

/** The way into a directory, or why there is none. */
const wayIn = async (run: Run): Promise<Foreseen | RunError> => {
  try {
    return await foreseeEnclosure('auto', identityOf(run));
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
};

/** What this host holds better: a directory, unless only an engine can keep the run apart. */
const better = async (context: Context, request: ReplayRequest, run: Run): Promise<ChosenVessel> => {
  const way = await wayIn(run);
  const kept = !(way instanceof RunError) && way.by === 'kernel';
  const engines = kept ? [] : await detectEngines(context.environment);
  if (engines.some(({ name, usable }) => usable && name === 'podman'))
    return imageVessel(context, request, 'oci');
  if (way instanceof RunError) throw way;
  return dirVessel(context, request, run, way);
};

/** The form to rebuild, and who runs it here; tried before anything is written. Throws EngineError, RunError, ReplayError. */
export const chooseVessel = async (
  context: Context,
  request: ReplayRequest,
  run: Run,
): Promise<ChosenVessel> => {
  const { form, enclosure } = request;
  if (form === 'auto' && request.root === undefined && enclosure === 'auto')
    return better(context, request, run);
  if (form === 'auto' || form === 'dir')
    return dirVessel(context, request, run, await foreseeEnclosure(enclosure, identityOf(run)));
  return imageVessel(context, request, form);
};
