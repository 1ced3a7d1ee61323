import type { HostFiles, Identity } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { OverlayMounts } from '../../directory/overlay-mounts.ts';
import type { Device } from '../../confine/devices.ts';
import type { Step } from '../../launcher/orders.ts';
import { networkStep } from '../../filter/network.ts';
import { typingSteps } from '../../filter/steps.ts';
import type { Home } from '../../directory/home.ts';
import { pathsDownTo } from '../../directory/locate.ts';
import type { Place } from '../../directory/places.ts';
import { baseSteps, bind, harmless, mergedName } from './base.ts';
import { droppedCapabilities } from './capabilities.ts';
import { deviceSteps } from '../../confine/device-steps.ts';

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
  readonly overlayMounts: OverlayMounts;
  /** The command's own, on this machine. */
  readonly terminal?: RawPath | undefined;
  readonly places: readonly Place[];
  readonly home: Home | undefined;
  /** Whom the home directory belongs to, if not to this process's user. */
  readonly owner: Identity | undefined;
  readonly network: 'host' | 'none';
  readonly workingDirectory: RawPath;
}

const merged = (path: RawPath) => `${mergedName}${path}`;
const tryBind = (source: RawPath, target: RawPath): Step => ({
  ...bind(source, target),
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
    tryBind(merged(path), merged(path)),
    { ...harmless(merged(path), false), optional: true },
  ]),
];

const sysSteps: readonly Step[] = [
  {
    kind: 'first-of',
    choices: [
      {
        steps: [bind('/sys', merged('/sys')), harmless(merged('/sys'), false)],
        held: { sysReadOnly: true },
      },
      {
        steps: [],
        note: '/sys is not there, or not read-only: the kernel refuses',
        held: { sysReadOnly: false },
      },
    ],
  },
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

const resolverSteps = ({ files, resolver, write, network }: Facts): readonly Step[] => {
  if (resolver === undefined || network === 'none' || files.lstat('/etc')?.type !== 'directory') return [];
  const target = merged('/etc/resolv.conf');
  if (files.lstat('/etc/resolv.conf')?.type === 'file')
    return [{ kind: 'file', path: 'resolv.conf', content: resolver }, tryBind('resolv.conf', target)];
  return write
    ? []
    : [
        { kind: 'remove', path: target },
        { kind: 'file', path: target, content: resolver, optional: true },
      ];
};

/** What the root lacks on the way to a mount or a home directory goes to scratch. */
const madeSteps = (missing: RawPath | undefined, path: RawPath, type: Place['type']): readonly Step[] =>
  (missing === undefined ? [] : pathsDownTo(missing, path)).map((part): Step =>
    part === path && type === 'file'
      ? { kind: 'file', path: merged(part), content: '' }
      : { kind: 'directory', path: merged(part), mode: 0o755 },
  );

const homeSteps = ({ home, owner }: Facts): readonly Step[] =>
  home
    ? [
        ...madeSteps(home.missing, home.path, 'directory'),
        { kind: 'hand-over', path: merged(home.path), mode: 0o700, owner },
      ]
    : [];

const additions = (facts: Facts): readonly Step[] => [
  ...(facts.files.lstat('/tmp')
    ? []
    : [{ kind: 'directory', path: merged('/tmp'), mode: 0o1777, optional: true } as const]),
  ...homeSteps(facts),
  ...facts.places.flatMap(({ missing, target, type }) => madeSteps(missing, target, type)),
];

/** /run and /dev/shm are new ones: what they lack for a mount is made there. */
const inNew = ({ target, type }: Place): readonly Step[] => {
  const [first] = /^\/(?:run|dev\/shm)\/[^/]+/.exec(target) ?? [];
  return first === undefined ? [] : madeSteps(first, target, type);
};

const placeSteps = ({ source, target, writable }: Place): readonly Step[] => [
  bind(source, merged(target)),
  harmless(merged(target), writable),
];

/** Everything between a fresh mount namespace and the start of the command. */
export const namespaceSteps = (facts: Facts): readonly Step[] => {
  const { root, files, scratch, write, userNamespace, devices, overlayMounts } = facts;
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
      additions: additions(facts),
      overlayMounts,
    }),
    ...point('/proc', 0o555, procSteps(userNamespace ? [] : facts.controls)),
    ...point('/sys', 0o555, sysSteps),
    ...point('/dev', 0o755, deviceSteps(merged('/dev'), devices, facts.terminal)),
    ...(isDirectory('/run') ? runSteps : []),
    ...resolverSteps(facts),
    ...facts.places.flatMap((place) => [...inNew(place), ...placeSteps(place)]),
    { kind: 'enter', root: mergedName },
    { kind: 'work-in', path: facts.workingDirectory },
    ...(facts.network === 'none'
      ? [networkStep([{ steps: [{ kind: 'private-network' }], held: { network: 'none' } }])]
      : []),
    ...(userNamespace ? [{ kind: 'clear-ambient' } as const] : []),
    // In a user namespace too: its root could undo what its mounts restrict, and look into the launcher.
    { kind: 'drop-capabilities', numbers: droppedCapabilities },
    ...typingSteps(),
  ];
};
