import {
  forbidsPrograms,
  hasNative,
  type Identity,
  landlockVersion,
  openRoot,
  runLocal,
} from '@holotype/host';
import { joinRaw, parentOf, type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import { type Bind, canMount, overlayMountsOf } from '../../directory/overlay-mounts.ts';
import { copyRoot } from '../../directory/copy.ts';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { attributeWrites, untranslated } from '../../filter/refusals.ts';
import { networkStep } from '../../filter/network.ts';
import { filterStep, typingSteps } from '../../filter/steps.ts';
import { noNode } from '../../gpu/no-node.ts';
import type { Step } from '../../launcher/orders.ts';
import { isOwnIdentity } from '../../own-identity.ts';
import { ofRoot } from '../../confine/capabilities.ts';
import { reachStep } from '../../confine/reach.ts';
import { restrictSteps } from '../../confine/restrict.ts';
import { shellName } from '../../directory/shell.ts';
import { attempt } from '../../launcher/supervise.ts';
import { trialCommand, trialJob } from '../../directory/trial-job.ts';
import { prootArguments } from './arguments.ts';
import { findProot, neededBy, type Proot } from './find.ts';
import { unpackLoaders } from './loader.ts';
import { crashesUnderSeccomp, knowsNewCalls, prootVersion } from './version.ts';

/** Names without a colon for what is bound. */
const linkName = (index: number) => `bind-${String(index)}`;

const bindsOf = ({ scratch, places, files }: Job, overlayMounts: readonly Bind[]) => [
  ...overlayMounts,
  ...(canMount(files, overlayMounts, '/dev')
    ? [{ source: joinRaw(scratch, 'shm'), target: '/dev/shm' }]
    : []),
  ...places.map(({ target }, index) => ({
    source: joinRaw(scratch, linkName(index)),
    target,
  })),
];

interface Way {
  readonly proot: Proot;
  readonly old: boolean;
  readonly crashes: boolean;
  /**
   * What Landlock keeps from a command that goes around the translation of paths. `closed`: it reads the root and what PRoot itself needs. `read`: it
   * reads all that this user may, and writes the root. `nothing`: there is no Landlock.
   */
  readonly kept: 'closed' | 'read' | 'nothing';
}

const reached = { closed: 'names', read: 'read', nothing: 'write' } as const;

/** Undefined if this process has the ids itself: nothing to pretend. */
const shown = (identity: Identity | undefined) => (isOwnIdentity(identity) ? undefined : identity);

const isolationIn = ({ kept }: Way, { identity, network, home }: Job) => ({
  identity: identity !== undefined,
  network: network === 'none' ? ('open' as const) : ('host' as const),
  files: reached[kept],
  processes: false,
  signals: false,
  sysReadOnly: true,
  homeFresh: home !== undefined,
});

/** A trial enters the machine's own root, of which its program may be read. */
const readable = ({ proot, kept }: Way, { root, network }: Job): readonly RawPath[] | undefined =>
  kept === 'closed'
    ? [...(root === '/' ? ['/usr', '/bin'] : [root]), ...neededBy(proot, network)]
    : undefined;

const notes: Readonly<Record<Way['kept'], readonly string[]>> = {
  closed: [],
  read: ['what goes around its translation of paths can read files of this machine: this PRoot needs them'],
  nothing: [
    'this kernel has no Landlock: what goes around its translation of paths can read and change all files of this machine that this user may, also what is bound read-only',
  ],
};

/** Where nothing else keeps the root as it is, the command gets a copy. */
const insideOf = async ({ kept }: Way, job: Job): Promise<Job> => {
  if (job.write || kept !== 'nothing') return job;
  const root = await copyRoot(job.root, job.scratch);
  return { ...job, root, files: openRoot(root).files };
};

const planner =
  (way: Way) =>
  async (asked: Job): Promise<Plan> => {
    const { proot, old, crashes, kept } = way;
    const job = await insideOf(way, asked);
    const { root, scratch, command, files, write, places, identity } = job;
    const filter = filterStep(untranslated, write ? {} : attributeWrites);
    const { environment } = command;
    const overlayMounts = write ? undefined : overlayMountsOf({ ...job, environment, owner: undefined });
    const shell = shellName(files);
    const argv = [
      ...proot.argv,
      ...prootArguments({
        ...job,
        identity: shown(identity),
        binds: bindsOf(job, overlayMounts?.binds ?? []),
        shell,
      }),
    ] as const;
    return {
      wrapper: [],
      steps: [
        { kind: 'work-in', path: scratch },
        ...(job === asked ? [{ kind: 'symlink', path: 'root', target: root } as const] : []),
        ...places.map(({ source }, index): Step => ({
          kind: 'symlink',
          path: linkName(index),
          target: source,
        })),
        { kind: 'directory', path: 'proot', mode: 0o700 },
        { kind: 'directory', path: joinRaw(scratch, 'shm'), mode: 0o1777 },
        ...(overlayMounts?.steps ?? []),
        ...(kept === 'nothing' ? [] : restrictSteps(job, write ? root : undefined, readable(way, job))),
        ...(filter ? [filter] : []),
        ...(job.network === 'none' ? [networkStep([])] : []),
        // PRoot itself traces.
        reachStep({}),
        ...typingSteps(),
        ...ofRoot(),
      ],
      command: {
        file: proot.argv[0],
        argv,
        environment: {
          ...environment,
          PROOT_TMP_DIR: rawToUtf8(joinRaw(scratch, 'proot')),
          ...(old ? unpackLoaders(proot, scratch) : {}),
          ...(crashes ? { PROOT_NO_SECCOMP: '1' } : {}),
        },
        statusPipe: shell !== undefined,
      },
      depth: shell === undefined ? 1 : 2,
      guarded: !write && kept !== 'nothing',
      isolation: isolationIn(way, job),
      notes: [
        ...notes[kept],
        // Its /dev is this machine's.
        ...job.devices.flatMap(({ source, path }) => (source === path ? [] : [noNode(path)])),
      ],
    };
  };

/**
 * System calls translated one by one through ptrace; Landlock keeps the root from being written, and this machine from what goes around the
 * translation: without it PRoot is for who asks for it. Needs no namespaces.
 */
export const proot = directoryRuntime({
  name: 'proot',
  by: 'pretence',
  binds: 'all',
  trial: async (scratch, _, { brought, asked }) => {
    const program = findProot(brought);
    if (typeof program === 'string') return { usable: false, why: program };
    if (!hasNative()) return { usable: false, why: 'the native binding (koffi) does not load here' };
    const printed = await runLocal({ argv: [...program.argv, '--version'] });
    const version = printed.kind === 'exited' ? prootVersion(printed.stdout) : undefined;
    const old = !knowsNewCalls(version);
    if (old && filterStep(untranslated) === undefined)
      return {
        usable: false,
        why: 'proot is older than 5.4 and system call filters are unknown for this architecture',
      };
    const landlock = landlockVersion();
    if (landlock === 0 && !asked)
      return {
        usable: false,
        why: 'this kernel has no Landlock to keep your files from what goes around it; `--enclosure proot` goes without',
      };
    const way = { proot: program, old, crashes: crashesUnderSeccomp(version) };
    const tryWay = async (kept: Way['kept']) => {
      // The root of the trial is this machine's, which its command only reads.
      const job = { ...trialJob('/', scratch), write: kept === 'nothing' };
      const plan = await planner({ ...way, kept })({ ...job, command: trialCommand(), network: 'none' });
      return { kept, ...(await attempt(plan)) };
    };
    const first = await tryWay(landlock === 0 ? 'nothing' : 'closed');
    const again = first.kept === 'closed' && first.refused !== undefined;
    const { kept, refused: why, isolation } = again ? await tryWay('read') : first;
    if (why !== undefined) {
      const place = forbidsPrograms(scratch)
        ? `; ${rawToText(parentOf(scratch))} is mounted noexec: set TMPDIR to a place that is not`
        : '';
      return { usable: false, why: `${why}${place}` };
    }
    return {
      usable: true,
      why: `version ${version?.join('.') ?? 'unknown'}, ${landlock === 0 ? 'no Landlock' : `Landlock ${String(landlock)}`}`,
      identity: true,
      isolation,
      plan: planner({ ...way, kept }),
    };
  },
});
