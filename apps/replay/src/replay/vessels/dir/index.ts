import { joinRaw, type RawPath, type Run, textToRaw } from '@holotype/model';
import { runInRoot } from '@holotype/run';
import { rebuildCapsule } from '../../../commands/rebuild.ts';
import type { Context } from '../../../context.ts';
import { placeData } from '../../data.ts';
import { placeInRoot } from '../../place-in-root.ts';
import { prepareRoot } from '../../prepare-root.ts';
import type { ReplayRequest } from '../../request.ts';
import { requestedBinds } from '../../requested-binds.ts';
import { runOptions } from '../../run-options.ts';
import type { ChosenVessel, Frozen, Vessel } from '../../vessel.ts';

/** Where the run works is what was rebuilt now, whatever lies around it. */
const ownPlace = (root: RawPath, run: Run): ReplayRequest['binds'] => {
  const target = textToRaw(run.project ?? run.workingDirectory);
  return target === '/' ? [] : [{ source: placeInRoot(root, target), target, writable: true }];
};

const prepare = async (context: Context, request: ReplayRequest, frozen: Frozen): Promise<Vessel> => {
  const { manifest, run, tree, data } = frozen;
  const root = joinRaw(request.output, 'root');
  context.terminal.note(`holotype: rebuilding a directory with ${String(tree.length)} inodes`);
  await rebuildCapsule(context, request.capsule, root, { ...request, form: 'dir', force: true });
  placeData(root, data);
  prepareRoot(root, manifest, run, context.uid === 0);
  return {
    root,
    kept: root,
    run: async () => {
      const result = await runInRoot({
        ...runOptions(context, request, frozen),
        root: request.root ?? root,
        workingDirectory: run.workingDirectory,
        write: request.root === undefined,
        enclosure: request.enclosure,
        binds: [...ownPlace(root, run), ...requestedBinds(context, request, run)],
        identity: { uid: run.uid, gid: run.gid },
        network: request.network,
      });
      return { ...result, by: result.enclosure };
    },
  };
};

/** A directory that is this replay's own: the run may write where it could on the machine. */
export const dirVessel = (context: Context, request: ReplayRequest): ChosenVessel => ({
  form: 'dir',
  prepare: (frozen) => prepare(context, request, frozen),
});
