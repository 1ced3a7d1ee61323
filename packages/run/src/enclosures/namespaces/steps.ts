import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Covers } from '../../covers.ts';
import type { Device } from '../../devices.ts';
import type { Step } from '../../launcher/orders.ts';
import { baseSteps, mergedName } from './base.ts';
import { droppedCapabilities } from './capabilities.ts';
import { deviceSteps } from './devices.ts';

export interface Facts {
  readonly root: RawPath;
  readonly files: HostFiles;
  readonly scratch: RawPath;
  readonly write: boolean;
  readonly userNamespace: boolean;
  readonly devices: readonly Device[];
  /** Of `controls`, those that this machine has. */
  readonly controls: readonly RawPath[];
  /** What this machine's resolver reads; undefined if there is none. */
  readonly resolver: string | undefined;
  readonly covers: Covers;
  readonly workingDirectory: RawPath;
}

const merged = (path: RawPath) => `${mergedName}${path}`;
const bind = (source: RawPath, target: RawPath): Step => ({
  kind: 'mount',
  source,
  target,
  type: '',
  flags: ['bind', 'recursive'],
  data: '',
  optional: true,
});

/** Root of this machine could reconfigure it through these; in a user namespace the kernel refuses. */
export const controls: readonly RawPath[] = ['/proc/sys', '/proc/irq', '/proc/bus', '/proc/sysrq-trigger'];

const procSteps = (guarded: readonly RawPath[]): readonly Step[] => [
  {
    kind: 'first-of',
    choices: [
      {
        steps: [
          {
            kind: 'mount',
            source: 'proc',
            target: merged('/proc'),
            type: 'proc',
            flags: ['noSetuid', 'noDevices', 'noExecute'],
            data: '',
          },
        ],
      },
      {
        steps: [
          {
            kind: 'mount',
            source: '/proc',
            target: merged('/proc'),
            type: '',
            flags: ['bind', 'recursive'],
            data: '',
          },
        ],
        note: "/proc is this machine's: a new one was refused",
      },
    ],
  },
  ...guarded.flatMap((path): readonly Step[] => [
    bind(merged(path), merged(path)),
    { kind: 'read-only', target: merged(path), optional: true },
  ]),
];

const sysSteps: readonly Step[] = [
  bind('/sys', merged('/sys')),
  { kind: 'read-only', target: merged('/sys'), optional: true },
];

const runSteps: readonly Step[] = [
  {
    kind: 'mount',
    source: 'tmpfs',
    target: merged('/run'),
    type: 'tmpfs',
    flags: ['noSetuid', 'noDevices'],
    data: 'mode=755',
    optional: true,
  },
];

const resolverSteps = ({ files, resolver, write }: Facts): readonly Step[] => {
  if (resolver === undefined || files.lstat('/etc')?.type !== 'directory') return [];
  const target = merged('/etc/resolv.conf');
  if (files.lstat('/etc/resolv.conf')?.type === 'file')
    return [{ kind: 'file', path: 'resolv.conf', content: resolver }, bind('resolv.conf', target)];
  return write
    ? []
    : [
        { kind: 'remove', path: target },
        { kind: 'file', path: target, content: resolver, optional: true },
      ];
};

/** Everything between a fresh mount namespace and the start of the command. */
export const namespaceSteps = (facts: Facts): readonly Step[] => {
  const { root, files, scratch, write, userNamespace, devices, covers } = facts;
  const isDirectory = (path: RawPath) => files.lstat(path)?.type === 'directory';
  const point = (path: RawPath, mode: number, steps: readonly Step[]): readonly Step[] => {
    // A link here could lead out of the root, and a missing directory may be made only where it goes to scratch.
    if (isDirectory(path)) return steps;
    return write || files.lstat(path)
      ? []
      : [{ kind: 'directory', path: merged(path), mode, optional: true }, ...steps];
  };
  return [
    ...baseSteps({
      root,
      scratch,
      rootMode: files.lstat('/')?.mode ?? 0o755,
      userNamespace,
      write,
      covers,
    }),
    ...point('/proc', 0o555, procSteps(userNamespace ? [] : facts.controls)),
    ...point('/sys', 0o555, sysSteps),
    ...point('/dev', 0o755, deviceSteps(merged('/dev'), devices)),
    ...point('/tmp', 0o1777, []),
    ...(isDirectory('/run') ? runSteps : []),
    ...resolverSteps(facts),
    { kind: 'enter', root: mergedName },
    { kind: 'work-in', path: facts.workingDirectory },
    ...(userNamespace ? [] : [{ kind: 'drop-capabilities', numbers: droppedCapabilities } as const]),
  ];
};
