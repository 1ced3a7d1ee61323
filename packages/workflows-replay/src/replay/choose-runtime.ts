import { forbidsPrograms, isLinux, requireThreads } from '@holotype/host';
import { rawToText, type ReplayForm, type Run } from '@holotype/model';
import { type Chosen, chooseRuntime } from '@holotype/runtimes';
import type { WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';
import { withWayIn } from '../way-in/index.ts';
import { ReplayError } from './errors.ts';
import { placeMadeAnew } from './prepare/own-places.ts';
import type { ReplayRequest } from './request.ts';
import { requestedBinds } from './requested-binds.ts';

const formAsked = ({ form, root, enclosure, launch }: ReplayRequest): ReplayForm | 'auto' =>
  form === 'auto' && (root !== undefined || enclosure !== 'auto' || launch !== undefined) ? 'dir' : form;

/** What runs it here, and the form to rebuild for it; tried before anything is written. Throws EngineError, RunError, ReplayError, HostError. */
export const chooseForReplay = async (
  context: WorkflowContext,
  request: ReplayRequest,
  run: Run,
): Promise<Chosen> => {
  // Packs are opened in a thread.
  requireThreads(1);
  const form = formAsked(request);
  const binds = requestedBinds(context, request, run);
  if (form !== 'dir' && form !== 'auto' && request.root !== undefined)
    throw new ReplayError('REPLAY_CANNOT_RUN', `--root names a directory, which cannot be run as ${form}`, {
      hint: 'omit --form',
      exit: 'failed',
    });
  const chosen = await withWayIn(context, request.enclosure, (brought) =>
    chooseRuntime({
      form,
      brought,
      caller: context.environment,
      binds: binds.length > 0,
      runtime: form === 'dir' ? request.enclosure : request.engine,
      identity: { uid: run.uid, gid: run.gid },
    }),
  );
  if (chosen.form === 'dir') {
    refuseNoexec(request);
    refuseUnshown(chosen, binds, run);
  } else if (form === 'auto' && request.engine === 'auto') {
    const { name } = chosen;
    tell(
      context,
      'FORM_CHOSEN',
      `rebuilds the form ${chosen.form}, for ${name}${isLinux ? '; `--form dir` makes a directory instead' : ''}`,
    );
  }
  return chosen;
};

const refuseNoexec = ({ output, root, evenIfUnfit }: ReplayRequest): void => {
  if (root !== undefined || evenIfUnfit || !forbidsPrograms(output)) return;
  throw new ReplayError(
    'REPLAY_CANNOT_RUN',
    `${rawToText(output)} would be on a file system that is mounted noexec: no program can be started from it`,
    { hint: 'choose another file system, as in -o /var/tmp/run.replay', exit: 'failed' },
  );
};

/** Known beforehand, so that nothing is rebuilt in vain. */
const refuseUnshown = (
  { name, binds: shows }: Pick<Chosen, 'name' | 'binds'>,
  binds: ReplayRequest['binds'],
  run: Run,
): void => {
  const [bind] = binds;
  if (shows === 'none' && bind)
    throw new ReplayError(
      'REPLAY_BIND_INVALID',
      `${name} cannot show ${rawToText(bind.source)}: it mounts nothing`,
      { hint: 'omit --enclosure', exit: 'failed' },
    );
  if (shows !== 'same-path') return;
  const place = placeMadeAnew(run);
  if (place !== undefined)
    throw new ReplayError(
      'REPLAY_CANNOT_RUN',
      `${name}, the only way to enter a directory here, shows the ${rawToText(place)} of this machine, where the run works`,
      { hint: 'install proot or bubblewrap, or use an engine: --form oci' },
    );
  const other = binds.find(({ source, target }) => source !== target);
  if (!other) return;
  throw new ReplayError(
    'REPLAY_BIND_INVALID',
    `${name}, the only way to enter a directory here, cannot show ${rawToText(other.source)} as ${rawToText(other.target)}`,
    { hint: 'install proot or bubblewrap, or bind it at its own path', exit: 'failed' },
  );
};
