import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import type { GpuDevice } from '../../gpu/gpu-driver.ts';
import { withoutNamespaces } from '../../confine/capabilities.ts';
import type { Job } from '../../directory/driver.ts';
import { networkStep } from '../../filter/network.ts';
import { otherProcesses } from '../../filter/refusals.ts';
import { typingSteps } from '../../filter/steps.ts';
import type { Step } from '../../launcher/orders.ts';
import { pathsDownTo } from '../../directory/locate.ts';
import { reachStep } from '../../confine/reach.ts';

export interface Node {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
}

/** drivers/char/mem.c and tty: without them next to no program works. */
export const usualNodes: readonly Node[] = [
  { name: 'null', major: 1, minor: 3 },
  { name: 'zero', major: 1, minor: 5 },
  { name: 'full', major: 1, minor: 7 },
  { name: 'random', major: 1, minor: 8 },
  { name: 'urandom', major: 1, minor: 9 },
  { name: 'tty', major: 5, minor: 0 },
];

const nodeAt = (machine: HostFiles, path: RawPath, name: string): readonly Node[] => {
  const stat = machine.stat(path);
  return stat?.type === 'character-device' ? [{ name, major: stat.major, minor: stat.minor }] : [];
};

/** Accelerators: what of this machine's own a result may depend on, and what was asked for. */
export const acceleratorsOf = (machine: HostFiles, requested: readonly GpuDevice[]): readonly Node[] => [
  ...requested.flatMap(({ source, path }) => nodeAt(machine, source, path.slice('/dev/'.length))),
  ...machine
    .list('/dev')
    .flatMap((name) => (/^(?:kfd|nvidia.*)$/.test(name) ? nodeAt(machine, joinRaw('/dev', name), name) : [])),
];

export const confineSteps: readonly Step[] = [
  { kind: 'drop-capabilities', numbers: withoutNamespaces },
  { kind: 'forbid-new-privileges' },
];

export interface Entered {
  /** The directory that becomes `/`, on this machine. */
  readonly root: RawPath;
  /** It is this run's own copy. */
  readonly copied: boolean;
  /** Files of the rebuilt root. */
  readonly files: HostFiles;
  readonly accelerators: readonly Node[];
  /** What this machine's resolver reads; undefined if there is none. */
  readonly resolver: string | undefined;
}

const directoryIn = (
  { root, copied, files }: Entered,
  path: RawPath,
  mode: number,
): readonly Step[] | undefined => {
  const there = files.lstat(path);
  // A link here could lead out of the root.
  if (there) return there.type === 'directory' ? [] : undefined;
  return copied ? [{ kind: 'directory', path: root + path, mode }] : undefined;
};

const deviceSteps = (entered: Entered): readonly Step[] => {
  const { root, accelerators } = entered;
  const made = directoryIn(entered, '/dev', 0o755);
  if (!made) return [];
  const at = (name: string) => joinRaw(`${root}/dev`, name);
  return [
    ...made,
    ...usualNodes.map(({ name, ...numbers }): Step => ({ kind: 'device', path: at(name), ...numbers })),
    ...accelerators.flatMap(({ name, ...numbers }): readonly Step[] => [
      ...(name.includes('/')
        ? pathsDownTo(at(name.split('/', 1)[0] ?? ''), parentOf(at(name))).map((path): Step => ({
            kind: 'directory',
            path,
            mode: 0o755,
          }))
        : []),
      { kind: 'device', path: at(name), ...numbers, optional: true },
    ]),
    ...(entered.files.lstat('/dev/shm')
      ? []
      : [{ kind: 'directory', path: at('shm'), mode: 0o1777 } as const]),
  ];
};

const homeSteps = ({ root }: Entered, { home, identity }: Job): readonly Step[] =>
  home === undefined
    ? []
    : [
        ...(home.missing === undefined ? [] : pathsDownTo(home.missing, home.path)).map((path): Step => ({
          kind: 'directory',
          path: root + path,
          mode: 0o755,
        })),
        { kind: 'hand-over', path: root + home.path, mode: 0o700, owner: identity },
      ];

const resolverSteps = ({ root, copied, files, resolver }: Entered, { network }: Job): readonly Step[] => {
  if (!copied || resolver === undefined || network === 'none' || files.lstat('/etc')?.type !== 'directory')
    return [];
  const path = `${root}/etc/resolv.conf`;
  return [
    { kind: 'remove', path },
    { kind: 'file', path, content: resolver, optional: true },
  ];
};

/** No name inside leads out of the root. Landlock also keeps the processes of this machine from being traced, and newer ones from being ended. */
export const landlockSteps = (): readonly Step[] => [
  {
    kind: 'first-of',
    choices: [
      {
        steps: [
          // The launcher looks for what the command started in this machine's /proc, its working directory.
          { kind: 'restrict-reads', readable: ['/', '.'] },
          { kind: 'restrict-writes', writable: ['/'] },
        ],
      },
      { steps: [], note: 'this kernel has no Landlock: chroot alone keeps the command in the root' },
    ],
  },
  reachStep(otherProcesses),
];

/** Everything before the start of the command. */
export const chrootSteps = (entered: Entered, job: Job): readonly Step[] => [
  ...deviceSteps(entered),
  ...(directoryIn(entered, '/tmp', 0o1777) ?? []),
  ...homeSteps(entered, job),
  ...resolverSteps(entered, job),
  { kind: 'change-root', root: entered.root },
  ...landlockSteps(),
  ...(job.network === 'none' ? [networkStep([])] : []),
  ...typingSteps(),
  ...confineSteps,
];
