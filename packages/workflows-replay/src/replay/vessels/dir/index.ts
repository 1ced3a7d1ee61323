import { forbidsPrograms } from '@holotype/host';
import { joinRaw, rawToText, type Run } from '@holotype/model';
import { type Foreseen, notApart, runInRoot, type RunRequest } from '@holotype/runtimes';
import { formatAmount } from '@holotype/terminal/words';
import { rebuildCapsule } from '../../../rebuild/rebuild.ts';
import type { WorkflowContext } from '../../../context.ts';
import { placeData } from '../../data.ts';
import { ReplayError } from '../../errors.ts';
import { makeMountPoints } from '../../mount-points.ts';
import { prepareRoot } from '../../prepare-root.ts';
import type { ReplayRequest } from '../../request.ts';
import { requestedBinds } from '../../requested-binds.ts';
import { runOptions } from '../../run-options.ts';
import type { ChosenVessel, Frozen, Vessel } from '../../vessel.ts';
import { ownPlaces, placeMadeAnew } from './own-places.ts';
import { tell } from '../../../events.ts';

/** With the way in that was found. */
type Entering = ReplayRequest & Pick<RunRequest, 'brought'>;

const prepare = async (context: WorkflowContext, request: Entering, frozen: Frozen): Promise<Vessel> => {
  const { manifest, run, tree, data } = frozen;
  const root = joinRaw(request.output, 'root');
  tell(context, 'REBUILDING', `rebuilding a directory with ${formatAmount(tree.length, 'inodes')}`);
  await rebuildCapsule(context, {
    ...{ capsule: request.capsule, output: root },
    ...{ form: 'dir', force: true, devices: false },
  });
  await placeData(root, data, context.signal);
  prepareRoot(root, manifest, run, context.uid === 0);
  const binds = requestedBinds(context, request, run);
  makeMountPoints(root, binds);
  return {
    root,
    kept: root,
    run: async (printed) => {
      const result = await runInRoot({
        ...runOptions(context, request, frozen, printed),
        root: request.root ?? root,
        workingDirectory: run.workingDirectory,
        write: request.root === undefined,
        enclosure: request.enclosure,
        brought: request.brought,
        binds: [...ownPlaces({ request, binds, root, run, tree, data }), ...binds],
        identity: { uid: run.uid, gid: run.gid },
        network: request.network,
      });
      return { ...result, by: result.enclosure };
    },
  };
};

const refuseNoexec = ({ output, root, evenIfUnfit }: ReplayRequest): void => {
  if (root !== undefined || evenIfUnfit || !forbidsPrograms(output)) return;
  throw new ReplayError(
    'REPLAY_CANNOT_RUN',
    `${rawToText(output)} would lie on a file system that is mounted noexec: no program there can be started`,
    { hint: 'put it on another file system, as in -o /var/tmp/run.replay', exit: 'failed' },
  );
};

/** Known beforehand, so that nothing is rebuilt in vain. */
const refuseUnshown = ({ name }: Foreseen, binds: ReplayRequest['binds'], run: Run): void => {
  const [bind] = binds;
  if (name === 'chroot' && bind)
    throw new ReplayError(
      'REPLAY_BIND_INVALID',
      `chroot cannot show ${rawToText(bind.source)}: it mounts nothing`,
      { hint: 'leave --enclosure away', exit: 'failed' },
    );
  if (name !== 'fakechroot') return;
  const place = placeMadeAnew(run);
  if (place !== undefined)
    throw new ReplayError(
      'REPLAY_CANNOT_RUN',
      `fakechroot, the only way into a root here, shows this machine's ${rawToText(place)}, where the run works`,
      { hint: 'install proot or bubblewrap, or use an engine: --form oci' },
    );
  const other = binds.find(({ source, target }) => source !== target);
  if (!other) return;
  throw new ReplayError(
    'REPLAY_BIND_INVALID',
    `fakechroot, the only way into a root here, cannot show ${rawToText(other.source)} as ${rawToText(other.target)}`,
    { hint: 'install proot or bubblewrap, or bind it at its own path', exit: 'failed' },
  );
};

/** A directory that is this replay's own: the run may write where it could on the machine. Throws ReplayError, RunError. */
export const dirVessel = (
  context: WorkflowContext,
  request: Entering,
  run: Run,
  enclosure: Foreseen,
): ChosenVessel => {
  const { name, why, isolation } = enclosure;
  refuseNoexec(request);
  refuseUnshown(enclosure, requestedBinds(context, request, run), run);
  return {
    form: 'dir',
    by: name,
    enclosure: { name, usable: true, why, reaches: notApart(isolation) },
    network: () => Promise.resolve(isolation.network),
    prepare: (frozen, place) => prepare(context, { ...request, ...place, enclosure: name }, frozen),
  };
};
