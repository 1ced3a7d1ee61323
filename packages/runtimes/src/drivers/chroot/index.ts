import {
  hasNative,
  type Identity,
  landlockVersion,
  lstat,
  openLocal,
  openRoot,
  tryRemove,
} from '@holotype/host';
import { joinRaw, type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { RunError } from '../../directory/errors.ts';
import { networkStep } from '../../filter/network.ts';
import { isOwnIdentity } from '../../own-identity.ts';
import type { Place } from '../../directory/places.ts';
import { attempt, refusalOf, type Tried } from '../../launcher/supervise.ts';
import { trialCommand } from '../../directory/trial-job.ts';
import { bringBack, copyRoot, putCopy } from '../../directory/copy.ts';
import { acceleratorsOf, chrootSteps, confineSteps, landlockSteps, usualNodes } from './steps.ts';

const lacking = ['/proc', '/sys', '/dev/pts'];

/** Nothing can be mounted: a place is a copy that comes back, so only what the command may change can be one. */
const copied = ({ root, write, places }: Job): readonly Place[] =>
  places.filter(({ source, target, asked, writable, driver }) => {
    if (write && source === root + target) return false;
    if (driver === true || (writable && !write)) return true;
    throw new RunError(
      'RUN_BIND_UNSUPPORTED',
      `chroot cannot show ${rawToText(source)} as ${rawToText(asked)}: nothing can be mounted here`,
      { exit: 'unsupported', hint: 'install bubblewrap or proot, or allow user namespaces' },
    );
  });

/** The command may have put a link in place of /dev, or something else in place of a node. */
const removeNodes = (root: RawPath): void => {
  if (openRoot(root).files.lstat('/dev')?.type !== 'directory') return;
  for (const name of openRoot(joinRaw(root, 'dev')).files.list('/')) {
    const path = joinRaw(`${root}/dev`, name);
    if (lstat(path)?.type === 'character-device') tryRemove(path);
  }
};

const plan = async (job: Job): Promise<Plan> => {
  const { files, scratch, write, command, identity, network, home } = job;
  const places = copied(job);
  const root = write ? job.root : await copyRoot(job.root, scratch);
  for (const { source, target } of places) await putCopy(source, root + target);
  const machine = openLocal().files;
  return {
    wrapper: [],
    steps: chrootSteps(
      {
        root,
        copied: !write,
        files,
        accelerators: acceleratorsOf(machine, job.devices),
        resolver: machine.text('/etc/resolv.conf'),
      },
      job,
    ),
    command: {
      file: rawToUtf8(command.path),
      argv: command.argv,
      environment: command.environment,
      statusPipe: false,
      directory: rawToUtf8(command.workingDirectory),
      identity: identity ?? { uid: 0, gid: 0 },
    },
    depth: 0,
    guarded: false,
    isolation: {
      identity: identity !== undefined,
      network: network === 'none' ? 'open' : 'host',
      files: 'own',
      processes: false,
      signals: false,
      sysReadOnly: true,
      homeFresh: home !== undefined,
      lacking,
    },
    notes: [`nothing can be mounted here: inside there is no ${lacking.join(', no ')}`],
    finish: async () => {
      for (const { source, target, driver } of places)
        if (driver !== true) await bringBack(root, target, source);
      if (write) removeNodes(root);
    },
  };
};

const nothing: Plan['isolation'] = {
  identity: false,
  network: 'open',
  files: 'own',
  processes: false,
  signals: false,
  sysReadOnly: true,
  homeFresh: false,
};
const trialPlan = (steps: Plan['steps'], command: Plan['command']): Plan => ({
  wrapper: [],
  steps,
  command,
  depth: 0,
  guarded: false,
  isolation: nothing,
});

/** The whole way with nothing in the root, then a program as the user that is wanted. */
const tryWay = async (scratch: RawPath, identity: Identity | undefined): Promise<Tried> => {
  const [first] = usualNodes;
  const entering = await attempt(
    trialPlan(
      [
        { kind: 'change-root', root: scratch },
        ...(first
          ? [{ kind: 'device', path: '/null', major: first.major, minor: first.minor } as const]
          : []),
        ...landlockSteps(),
        networkStep([]),
        ...confineSteps,
      ],
      undefined,
    ),
  );
  if (entering.refused !== undefined || identity === undefined || isOwnIdentity(identity)) return entering;
  const { path, argv, environment } = trialCommand();
  const command = { file: path, argv, environment, statusPipe: false, identity };
  return { ...entering, refused: await refusalOf(trialPlan(confineSteps, command)) };
};

/**
 * For root where nothing can be mounted, as in a plain container: chroot(2), then nothing of root's power. Without `write` the command gets a copy
 * of the root.
 */
export const chroot = directoryRuntime({
  name: 'chroot',
  by: 'root',
  binds: 'none',
  trial: async (scratch, identity) => {
    if (process.getuid?.() !== 0) return { usable: false, why: 'only root may use it' };
    if (!hasNative()) return { usable: false, why: 'the native binding (koffi) does not load here' };
    const { refused, isolation } = await tryWay(scratch, identity);
    if (refused !== undefined) return { usable: false, why: refused };
    const version = landlockVersion();
    return {
      usable: true,
      why: version === 0 ? 'as root' : `as root, Landlock ${String(version)}`,
      identity: true,
      isolation: { ...isolation, identity: identity !== undefined, lacking },
      plan,
    };
  },
});
