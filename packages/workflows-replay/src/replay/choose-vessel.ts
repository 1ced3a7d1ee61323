import {
  chooseEngine,
  type ChosenEngine,
  EngineError,
  type EngineName,
  foreseeEnclosure,
  type Foreseen,
  formOf,
  RunError,
} from '@holotype/runtimes';
import type { RawPath, Run } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { withWayIn } from '../way-in/index.ts';
import { ReplayError } from './errors.ts';
import type { ReplayForm, ReplayRequest } from './request.ts';
import { requestedBinds } from './requested-binds.ts';
import type { ChosenVessel } from './vessel.ts';
import { dirVessel } from './vessels/dir/index.ts';
import { imageVessel } from './vessels/image/index.ts';
import { tell } from '../events.ts';

const identityOf = ({ uid, gid }: Run) => ({ uid, gid });

const asksForBinds = (context: WorkflowContext, request: ReplayRequest, run: Run): boolean =>
  requestedBinds(context, request, run).length > 0;

/** The way into a directory, or why there is none. */
const wayIn = async (
  run: Run,
  brought: RawPath | undefined,
  binds: boolean,
): Promise<Foreseen | RunError> => {
  try {
    return await foreseeEnclosure('auto', identityOf(run), brought, binds);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
};

/** An engine if it can be used here and gives the run its ids. */
const find = async (
  context: WorkflowContext,
  name: EngineName,
  run: Run,
): Promise<ChosenEngine | undefined> => {
  try {
    const engine = await chooseEngine(formOf(name), name, context.environment);
    return engine.holds(identityOf(run)) ? engine : undefined;
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
};

/** Apptainer's form where Apptainer is found; else a directory, unless only podman can keep the run apart. */
const better = async (
  context: WorkflowContext,
  request: ReplayRequest,
  run: Run,
  brought: RawPath | undefined,
): Promise<ChosenVessel> => {
  const byEngine = (engine: ChosenEngine): ChosenVessel => {
    const { name } = engine;
    const form = formOf(name);
    tell(
      context,
      'FORM_CHOSEN',
      `rebuilds the form ${form}, for ${name}; \`--form dir\` makes a directory instead`,
    );
    return imageVessel(context, request, form, engine);
  };
  const apptainer = await find(context, 'apptainer', run);
  if (apptainer) return byEngine(apptainer);
  const way = await wayIn(run, brought, asksForBinds(context, request, run));
  const kept = !(way instanceof RunError) && way.by === 'kernel';
  const podman = kept ? undefined : await find(context, 'podman', run);
  if (podman) return byEngine(podman);
  if (way instanceof RunError) throw way;
  return dirVessel(context, { ...request, brought }, run, way);
};

const formAsked = ({ form, root, enclosure, engine }: ReplayRequest): ReplayForm | 'auto' => {
  if (form !== 'auto') return form;
  if (root !== undefined || enclosure !== 'auto') return 'dir';
  return engine === 'auto' ? 'auto' : formOf(engine);
};

/** The form to rebuild, and who runs it here; tried before anything is written. Throws EngineError, RunError, ReplayError. */
export const chooseVessel = async (
  context: WorkflowContext,
  request: ReplayRequest,
  run: Run,
): Promise<ChosenVessel> => {
  const form = formAsked(request);
  if (form === 'auto') return withWayIn(context, (brought) => better(context, request, run, brought));
  const binds = asksForBinds(context, request, run);
  if (form === 'dir')
    return withWayIn(context, async (brought) => {
      const way = await foreseeEnclosure(request.enclosure, identityOf(run), brought, binds);
      return dirVessel(context, { ...request, brought }, run, way);
    });
  if (request.root !== undefined)
    throw new ReplayError('REPLAY_CANNOT_RUN', `--root is a directory, which nothing runs as ${form}`, {
      hint: 'leave --form away',
      exit: 'failed',
    });
  const engine = await chooseEngine(form, request.engine, context.environment);
  return imageVessel(context, request, form, engine);
};
