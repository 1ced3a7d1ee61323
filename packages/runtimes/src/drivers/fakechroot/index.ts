import { hasNative, landlockVersion, openLocal } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { isDriverPlace, ownDriver } from './own-driver.ts';
import { noNode } from '../../gpu/no-node.ts';
import { findLoader } from '../../directory/dynamic-loader.ts';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { RunError } from '../../directory/errors.ts';
import { attributeWrites } from '../../filter/refusals.ts';
import { networkStep } from '../../filter/network.ts';
import { filterStep, typingSteps } from '../../filter/steps.ts';
import { isOwnIdentity } from '../../own-identity.ts';
import { ofRoot } from '../../confine/capabilities.ts';
import { attempt } from '../../launcher/supervise.ts';
import { reachStep } from '../../confine/reach.ts';
import { restrictSteps } from '../../confine/restrict.ts';
import { findShell } from '../../directory/shell.ts';
import { homeIn, pretendedCommand, pretendedEnvironment, temporaryIn } from './environment.ts';
import { findPreload } from './libraries.ts';

const caution =
  'by a preloaded library: static programs, absolute links, and what the C library opens itself (locales) find nothing';

/** A bind can be shown only where it is already: at its own path on this machine, or in the root. */
const sharedPaths = ({ root, places }: Job): readonly RawPath[] =>
  places.flatMap(({ source, target, asked, driver }) => {
    if (source === root + target || isDriverPlace({ driver, source, target })) return [];
    if (source === asked && !source.includes(':')) return [source];
    throw new RunError(
      'RUN_BIND_UNSUPPORTED',
      `fakechroot cannot show ${rawToText(source)} as ${rawToText(asked)}`,
      { exit: 'unsupported', hint: 'install proot or bubblewrap, or allow user namespaces' },
    );
  });

/** Before Landlock and filters do what they can. */
const apart = { files: 'names', processes: false, signals: false, sysReadOnly: true } as const;

const planner =
  (preload: RawPath) =>
  (job: Job): Plan => {
    const { root, files, scratch, command, write } = job;
    const [loader, shell] = [findLoader(files), findShell(files)];
    if (loader === undefined || shell === undefined)
      throw new RunError(
        'RUN_ENCLOSURE_UNUSABLE',
        'fakechroot needs a root with a GNU program loader and a shell',
        {
          exit: 'unsupported',
          hint: 'install proot, or allow user namespaces',
        },
      );
    const temporary = write ? undefined : temporaryIn(scratch);
    const home = job.home && homeIn(scratch);
    const shared = sharedPaths(job);
    const driver = ownDriver(job);
    const pretence = { home, shared, root, files, command, temporary, loader, preload, driver };
    const filter = write ? undefined : filterStep(attributeWrites);
    const argv = pretendedCommand(pretence, shell);
    return {
      wrapper: [],
      steps: [
        { kind: 'work-in', path: scratch },
        { kind: 'directory', path: temporaryIn(scratch), mode: 0o1777 },
        ...(home === undefined ? [] : [{ kind: 'directory', path: home, mode: 0o700 } as const]),
        ...(driver?.steps ?? []),
        // The kernel follows an absolute link of the root into this machine, whose files are then refused, not taken for the root's.
        ...restrictSteps(job, write ? root : undefined, [root, preload]),
        ...(filter ? [filter] : []),
        ...(job.network === 'none' ? [networkStep([])] : []),
        reachStep({}),
        ...typingSteps(),
        ...ofRoot(),
      ],
      command: { file: argv[0], argv, environment: pretendedEnvironment(pretence), statusPipe: false },
      depth: 0,
      guarded: !write,
      isolation: {
        ...apart,
        identity: isOwnIdentity(job.identity),
        network: job.network === 'none' ? 'open' : 'host',
        homeFresh: home !== undefined,
      },
      notes: [
        ...(home === undefined ? [] : ['HOME is another path than was asked for']),
        ...job.devices.flatMap(({ source, path }) => (source === path ? [] : [noNode(path)])),
      ],
    };
  };

/** The last resort: paths rewritten inside the C library's calls. Landlock keeps the root from being written. */
export const fakechroot = directoryRuntime({
  name: 'fakechroot',
  by: 'pretence',
  binds: 'same-path',
  trial: async (_, identity) => {
    const preload = findPreload(openLocal().files);
    if (preload === undefined) return { usable: false, why: 'fakechroot is not installed' };
    if (!hasNative()) return { usable: false, why: 'the native binding (koffi) does not load here' };
    if (landlockVersion() === 0)
      return { usable: false, why: 'this kernel has no Landlock to keep the root unchanged' };
    const held = identity === undefined || isOwnIdentity(identity);
    const { isolation } = await attempt({
      wrapper: [],
      steps: [networkStep([]), reachStep({})],
      command: undefined,
      depth: 0,
      guarded: false,
      isolation: { ...apart, identity: held, network: 'open', homeFresh: true },
    });
    return { usable: true, why: caution, identity: held, isolation, plan: planner(preload) };
  },
});
