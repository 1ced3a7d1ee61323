import { findProgram, hasNative, type Identity, openLocal, tryDirectory } from '@holotype/host';
import { joinRaw, rawToUtf8 } from '@holotype/model';
import { overlayMountsOf } from '../../directory/overlay-mounts.ts';
import { listDevices, withRequested } from '../../confine/devices.ts';
import { noNode } from '../../gpu/no-node.ts';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { attempt } from '../../launcher/supervise.ts';
import { trialJob } from '../../directory/trial-job.ts';
import { controls, namespaceSteps } from './steps.ts';

/** As root; or in a user namespace, there as uid 0 or, keeping its power until the command starts, under the ids that are wanted. */
type Way = 'root' | 'mapped-root' | 'mapped';

const identityOptions = (way: Way, identity: Identity | undefined): readonly string[] => {
  if (way === 'root') return [];
  if (way === 'mapped-root' || !identity) return ['--user', '--map-root-user'];
  const [user, group] = [String(identity.uid), String(identity.gid)];
  return ['--user', `--map-user=${user}`, `--map-group=${group}`, '--keep-caps'];
};

const isHeld = (way: Way, identity: Identity | undefined): boolean =>
  identity !== undefined && (way !== 'mapped-root' || (identity.uid === 0 && identity.gid === 0));

const planner =
  (unshare: string, way: Way) =>
  (job: Omit<Job, 'command'> & Partial<Pick<Job, 'command'>>): Plan => {
    const host = openLocal().files;
    const { command, identity, network, home } = job;
    const owner = way === 'root' ? identity : undefined;
    const { devices, refused } = withRequested(listDevices(host), job.devices);
    return {
      // Node has threads, so it cannot enter a user namespace itself; process 1 of the new pid namespace takes all others with it.
      wrapper: [
        ...[unshare, ...identityOptions(way, identity)],
        ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--'],
      ],
      steps: namespaceSteps({
        ...job,
        owner,
        userNamespace: way !== 'root',
        devices,
        controls: controls.filter((path) => host.lstat(path)),
        resolver: host.text('/etc/resolv.conf'),
        overlayMounts: overlayMountsOf({ ...job, owner, environment: command?.environment ?? {} }),
        workingDirectory: command?.workingDirectory ?? '/',
      }),
      command: command && {
        file: rawToUtf8(command.path),
        argv: command.argv,
        environment: command.environment,
        statusPipe: false,
        identity: owner,
      },
      depth: 0,
      guarded: false,
      notes: refused.map(noNode),
      isolation: {
        identity: isHeld(way, identity),
        network: network === 'none' ? 'open' : 'host',
        files: 'own',
        processes: true,
        signals: true,
        sysReadOnly: true,
        homeFresh: home !== undefined,
      },
    };
  };

/** Any real root has these; without an overlay they could not be made. */
const mountPoints = ['proc', 'sys', 'dev', 'tmp'];

const waysFor = (identity: Identity | undefined): readonly Way[] => [
  ...(process.getuid?.() === 0 ? (['root'] as const) : []),
  ...(identity && !isHeld('mapped-root', identity) ? (['mapped'] as const) : []),
  'mapped-root',
];

/** Mount and process namespaces by unshare(1), writes by overlayfs: as root, and as anyone who may make a user namespace. */
export const namespaces = directoryRuntime({
  name: 'namespaces',
  by: 'kernel',
  binds: 'all',
  trial: async (scratch, identity) => {
    const unshare = findProgram('unshare');
    if (unshare === undefined) return { usable: false, why: 'unshare (util-linux) is not installed' };
    if (!hasNative())
      return { usable: false, why: 'the native binding (koffi) does not load on this machine' };
    const root = joinRaw(scratch, 'empty');
    for (const path of [root, ...mountPoints.map((name) => joinRaw(root, name))]) tryDirectory(path, 0o755);
    const refusals: string[] = [];
    for (const way of waysFor(identity)) {
      const plan = planner(unshare, way);
      const { refused, isolation } = await attempt(
        plan({ ...trialJob(root, scratch), identity, network: 'none' }),
      );
      const held = identity === undefined || isHeld(way, identity);
      if (refused === undefined)
        return {
          usable: true,
          why: way === 'root' ? 'as root' : 'in a user namespace',
          identity: held,
          isolation,
          plan,
        };
      refusals.push(refused);
    }
    return { usable: false, why: refusals.join('; ') };
  },
});
