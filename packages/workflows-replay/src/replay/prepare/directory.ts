import { makeDirectories } from '@holotype/host';
import { isWithin, joinRaw, type Manifest } from '@holotype/model';
import { type Chosen, gpuDirectory, runIn } from '@holotype/runtimes';
import { formatAmount } from '@holotype/terminal/words';
import { rebuildCapsule } from '../../rebuild/rebuild.ts';
import { terminalVariables } from '../../captured-environment.ts';
import type { WorkflowContext } from '../../context.ts';
import { tell } from '../../events.ts';
import { placeData } from '../data.ts';
import { placeEdits } from '../edits.ts';
import { makeMountPoints } from '../mount-points.ts';
import { prepareRoot } from '../prepare-root.ts';
import type { Frozen, Prepared } from '../prepared.ts';
import type { ReplayRequest } from '../request.ts';
import { runRanks } from '../ranks/run-ranks.ts';
import { requestedBinds } from '../requested-binds.ts';
import { runOptions } from '../run-options.ts';
import { ownPlaces } from './own-places.ts';

/** A directory that is this replay's own: the run may write where it could on the machine. Throws ReplayError, RunError. */
export const prepareDirectory = async (
  context: WorkflowContext,
  request: ReplayRequest,
  runtime: Chosen,
  frozen: Frozen,
): Promise<Prepared> => {
  const { manifest, run, tree, data, edits, gpu } = frozen;
  const root = joinRaw(request.output, 'root');
  tell(context, 'REBUILDING', `rebuilding a directory with ${formatAmount(tree.length, 'inodes')}`);
  await rebuildCapsule(context, {
    capsule: request.capsule,
    output: root,
    form: 'dir',
    force: true,
    devices: false,
  });
  await placeData(root, data, context.signal);
  await placeEdits(root, edits, context.signal);
  prepareRoot(root, manifest, run, context.uid === 0);
  const binds = requestedBinds(context, request, run);
  const elsewhere = (gpu?.binds ?? []).filter(({ target }) => !isWithin(target, gpuDirectory));
  makeMountPoints(root, [...binds, ...elsewhere]);
  // Ranks of several nodes share the root, and each binds its own node's driver there.
  if (request.gpu && request.launch !== undefined) makeDirectories(root + gpuDirectory);
  const started = {
    rebuilt: { form: 'dir', path: request.root ?? root, write: request.root === undefined },
    workingDirectory: run.workingDirectory,
    binds: [...ownPlaces({ request, binds, root, run, tree, data, edits }), ...binds],
    network: request.network,
  } as const;
  const entered = { ...started, binds: [...started.binds, ...(gpu?.binds ?? [])], devices: gpu?.devices };
  return {
    root,
    kept: root,
    shell: () => {
      const { environment, note } = runOptions(context, request, frozen, () => undefined);
      return runIn(runtime, {
        ...entered,
        rebuilt: { ...started.rebuilt, write: false },
        argv: ['/bin/sh', '-i'],
        environment: { ...environment, ...terminalVariables(context.environment) },
        identity: { uid: run.uid, gid: run.gid },
        stdio: 'inherit',
        note,
      });
    },
    run: (printed) => {
      const options = runOptions(context, request, frozen, printed);
      const { launch, output } = request;
      return launch === undefined
        ? runIn(runtime, { ...options, ...entered, identity: { uid: run.uid, gid: run.gid } })
        : runRanks(context, {
            ...options,
            ...started,
            launch,
            output,
            runtime,
            run,
            gpu: gpuOfRanks(request, manifest),
          });
    },
  };
};

/** What each rank is to know of the C library that it gets its driver for. */
const gpuOfRanks = ({ gpu }: ReplayRequest, { sections: { libc } }: Manifest) =>
  gpu ? { ...(libc && { libc }) } : undefined;
