import { type ChosenEngine, type ImageForm, networkOfProgram } from '@holotype/runtimes';
import { joinRaw, type RawPath } from '@holotype/model';
import { formatAmount, formatCount } from '@holotype/terminal/words';
import { rebuildCapsule } from '../../../rebuild/rebuild.ts';
import type { WorkflowContext } from '../../../context.ts';
import { placeData } from '../../data.ts';
import { makeMountPoints } from '../../mount-points.ts';
import { prepareRoot } from '../../prepare-root.ts';
import type { ReplayForm, ReplayRequest } from '../../request.ts';
import { requestedBinds } from '../../requested-binds.ts';
import type { ChosenVessel, Frozen, Vessel } from '../../vessel.ts';
import { placesOf } from './places.ts';
import { runImage } from './run-image.ts';
import { tell } from '../../../events.ts';

type ReplayImage = Extract<ReplayForm, ImageForm>;

/** podman takes the name of a tar for its tag; a directory's whole path, which it refuses if that has capitals. */
const names: Readonly<Record<ImageForm, RawPath>> = {
  oci: 'holotype-image.tar',
  sif: 'image.sif',
  squashfs: 'image.sqfs',
};

const prepare = async (
  context: WorkflowContext,
  request: ReplayRequest,
  form: ReplayImage,
  engine: ChosenEngine,
  frozen: Frozen,
): Promise<Vessel> => {
  const { manifest, lock, run, tree, data } = frozen;
  const at = (name: RawPath) => joinRaw(request.output, name);
  const root = at('root');
  const image = { form, path: at(names[form]), id: lock?.image.configDigest };
  const places = placesOf(run, tree, engine.writable);
  const count = tree.filter(({ path }) => places.holds(path)).length;
  tell(
    context,
    'REBUILDING',
    `rebuilding an image of the form ${form}, and ${formatCount(count)} of its ${formatAmount(tree.length, 'paths')}, which the run may change`,
  );
  const { capsule } = request;
  await rebuildCapsule(context, { capsule, output: image.path, form, force: true });
  await rebuildCapsule(context, {
    ...{ capsule, output: root },
    ...{ form: 'dir', force: true, devices: false, only: places.holds },
  });
  await placeData(root, data, context.signal);
  prepareRoot(root, manifest, run, context.uid === 0);
  makeMountPoints(root, requestedBinds(context, request, run));
  return {
    root,
    kept: image.path,
    run: (printed) =>
      runImage({ context, request, frozen, engine, image, root, places: places.paths, printed }),
  };
};

/** An image that an engine of this machine runs, and beside it, as directories, what the run may change. */
export const imageVessel = (
  context: WorkflowContext,
  request: ReplayRequest,
  form: ReplayImage,
  engine: ChosenEngine,
): ChosenVessel => ({
  form,
  by: engine.name,
  network: engine.needsPrivateNetwork ? networkOfProgram : () => Promise.resolve('none'),
  prepare: (frozen, place) => prepare(context, { ...request, ...place }, form, engine, frozen),
});
