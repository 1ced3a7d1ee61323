import { forbidsPrograms, hasNative, type Identity, landlockVersion, runLocal } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import { type Bind, canMount, overlayMountsOf } from '../../directory/overlay-mounts.ts';
import type { Job, Plan } from '../../directory/driver.ts';
import { directoryRuntime } from '../../directory/runtime.ts';
import { attributeWrites, untranslated } from '../../filter/refusals.ts';
import { networkStep } from '../../filter/network.ts';
import { filterStep, typingSteps } from '../../filter/steps.ts';
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
  /** It starts where Landlock lets it read the root and what it needs itself, and nothing else of this machine. */
  readonly closed: boolean;
}

/** Undefined if this process has the ids itself: nothing to pretend. */
const shown = (identity: Identity | undefined) => (isOwnIdentity(identity) ? undefined : identity);

const isolationIn = ({ closed }: Way, { identity, network, home }: Job) => ({
  identity: identity !== undefined,
  network: network === 'none' ? ('open' as const) : ('host' as const),
  files: closed ? ('names' as const) : ('read' as const),
  processes: false,
  signals: false,
  sysReadOnly: true,
  homeFresh: home !== undefined,
});

/** A trial enters the machine's own root, of which its program may be read. */
const readable = ({ proot, closed }: Way, { root, network }: Job): readonly RawPath[] | undefined =>
  closed ? [...(root === '/' ? ['/usr', '/bin'] : [root]), ...neededBy(proot, network)] : undefined;

const open =
  'what goes around its translation of paths can read files of this machine: this PRoot needs them';

const planner =
  (way: Way) =>
  (job: Job): Plan => {
    const { proot, old, crashes } = way;
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
        { kind: 'symlink', path: 'root', target: root },
        ...places.map(({ source }, index): Step => ({
          kind: 'symlink',
          path: linkName(index),
          target: source,
        })),
        { kind: 'directory', path: 'proot', mode: 0o700 },
        { kind: 'directory', path: joinRaw(scratch, 'shm'), mode: 0o1777 },
        ...(overlayMounts?.steps ?? []),
        ...restrictSteps(job, write ? root : undefined, readable(way, job)),
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
      guarded: !write,
      isolation: isolationIn(way, job),
      notes: way.closed ? [] : [open],
    };
  };

/** System calls translated one by one through ptrace; Landlock keeps the root from being written. Needs no namespaces. */
export const proot = directoryRuntime({
  name: 'proot',
  by: 'pretence',
  binds: 'all',
  trial: async (scratch, _, brought) => {
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
    if (landlockVersion() === 0)
      return { usable: false, why: 'this kernel has no Landlock to keep the root unchanged' };
    const way = { proot: program, old, crashes: crashesUnderSeccomp(version), closed: true };
    const tryWay = async (tried: Way) =>
      attempt(planner(tried)({ ...trialJob('/', scratch), command: trialCommand(), network: 'none' }));
    const first = await tryWay(way);
    const closed = first.refused === undefined;
    const { refused: why, isolation } = closed ? first : await tryWay({ ...way, closed });
    if (why !== undefined) {
      const place = forbidsPrograms(scratch)
        ? `; ${rawToText(parentOf(scratch))} is mounted noexec: set TMPDIR to a place that is not`
        : '';
      return { usable: false, why: `${why}${place}` };
    }
    return {
      usable: true,
      why: `version ${version?.join('.') ?? 'unknown'}, Landlock ${String(landlockVersion())}`,
      identity: true,
      isolation,
      plan: planner({ ...way, closed }),
    };
  },
});
