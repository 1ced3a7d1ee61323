import { findProgram, hasNative, openLocal, openRoot, tryDirectory } from '@holotype/host';
import { joinRaw, rawToUtf8 } from '@holotype/model';
import { coversOf } from '../../covers.ts';
import { listDevices } from '../../devices.ts';
import type { Enclosure, Job, Plan } from '../../enclosure.ts';
import { refusalOf } from '../../supervise.ts';
import { controls, namespaceSteps } from './steps.ts';

const planner =
  (unshare: string, userNamespace: boolean) =>
  (job: Omit<Job, 'command'> & Partial<Pick<Job, 'command'>>): Plan => {
    const host = openLocal().files;
    const { command } = job;
    return {
      // Node has threads, so it cannot enter a user namespace itself; process 1 of the new pid namespace takes all others with it.
      wrapper: [
        unshare,
        ...(userNamespace ? ['--user', '--map-root-user'] : []),
        ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--'],
      ],
      steps: namespaceSteps({
        ...job,
        userNamespace,
        devices: listDevices(host),
        controls: controls.filter((path) => host.lstat(path)),
        resolver: host.text('/etc/resolv.conf'),
        covers: coversOf({ ...job, environment: command?.environment ?? {} }),
        workingDirectory: command?.workingDirectory ?? '/',
      }),
      command: command && {
        file: rawToUtf8(command.path),
        argv: command.argv,
        environment: command.environment,
        statusPipe: false,
      },
      depth: 0,
      guarded: false,
    };
  };

/** Mount and process namespaces by unshare(1), writes by overlayfs: as root, and as anyone who may make a user namespace. */
export const namespaces: Enclosure = {
  name: 'namespaces',
  trial: async (scratch) => {
    const unshare = findProgram('unshare');
    if (unshare === undefined) return { usable: false, why: 'unshare (util-linux) is not installed' };
    if (!hasNative())
      return { usable: false, why: 'the native binding (koffi) does not load on this machine' };
    const root = joinRaw(scratch, 'empty');
    tryDirectory(root, 0o755);
    const refusals: string[] = [];
    for (const userNamespace of process.getuid?.() === 0 ? [false, true] : [true]) {
      const plan = planner(unshare, userNamespace);
      const trial = plan({ root, files: openRoot(root).files, scratch, write: false });
      const why = await refusalOf(trial);
      if (why === undefined)
        return { usable: true, why: userNamespace ? 'in a user namespace' : 'as root', plan };
      refusals.push(why);
    }
    return { usable: false, why: refusals.join('; ') };
  },
};
