import { formFacts, type ImageForm, joinRaw, type RawPath, rawToUtf8, textToRaw } from '@holotype/model';
import { type Chosen, type RequestedBind, runIn } from '@holotype/runtimes';
import { formatAmount, formatCount } from '@holotype/terminal/words';
import { rebuildCapsule } from '../../rebuild/rebuild.ts';
import type { WorkflowContext } from '../../context.ts';
import { tell } from '../../events.ts';
import { placeData } from '../data.ts';
import { placeEdits } from '../edits.ts';
import { makeMountPoints } from '../mount-points.ts';
import { placeInRoot } from '../place-in-root.ts';
import { prepareRoot } from '../prepare-root.ts';
import type { Frozen, Prepared } from '../prepared.ts';
import type { ReplayRequest } from '../request.ts';
import { requestedBinds } from '../requested-binds.ts';
import { runOptions } from '../run-options.ts';
import { placesOf } from './image-places.ts';

/** An image that an engine of this machine runs, and beside it, as directories, what the run may change. Throws ReplayError, EngineError. */
export const prepareImage = async (
  context: WorkflowContext,
  request: ReplayRequest,
  runtime: Chosen & { readonly form: ImageForm },
  frozen: Frozen,
): Promise<Prepared> => {
  const { manifest, lock, run, tree, data, edits, gpu } = frozen;
  const { form, writable } = runtime;
  const at = (name: RawPath) => joinRaw(request.output, name);
  const root = at('root');
  const image = { form, path: at(formFacts[form].file), id: lock?.image.configDigest };
  const places = placesOf(run, tree, writable);
  const count = tree.filter(({ path }) => places.holds(path)).length;
  tell(
    context,
    'REBUILDING',
    `rebuilding an image of the form ${form}, and ${formatCount(count)} of its ${formatAmount(tree.length, 'paths')}, which the run may change`,
  );
  const { capsule } = request;
  await rebuildCapsule(context, { capsule, output: image.path, form, force: true });
  await rebuildCapsule(context, {
    capsule,
    output: root,
    form: 'dir',
    force: true,
    devices: false,
    only: places.holds,
  });
  await placeData(root, data, context.signal);
  await placeEdits(root, edits, context.signal);
  prepareRoot(root, manifest, run, context.uid === 0);
  const asked = requestedBinds(context, request, run);
  // What the engine itself puts into an image has no place here.
  const beneath = (gpu?.binds ?? []).filter(({ target }) => places.holds(target));
  makeMountPoints(root, [...asked, ...beneath]);
  const beside = edits.flatMap(({ path }) => (places.holds(path) ? [] : [path]));
  const own = [...places.paths, ...beside]
    .filter((target) => !asked.some((bind) => bind.target === target))
    .map((target): RequestedBind => ({ source: placeInRoot(root, target), target, writable: true }));
  return {
    root,
    kept: image.path,
    run: async (printed) => {
      const ran = await runIn(runtime, {
        ...runOptions(context, request, frozen, printed),
        rebuilt: image,
        workingDirectory: run.workingDirectory,
        binds: [...own, ...asked, ...(gpu?.binds ?? [])],
        devices: gpu?.devices,
        identity: { uid: run.uid, gid: run.gid },
        ...(run.home !== undefined && { home: rawToUtf8(textToRaw(run.home)) }),
        network: request.network,
      });
      return writable ? ran : { ...ran, writable: places.paths };
    },
  };
};
