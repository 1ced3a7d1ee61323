import { joinRaw, type RawPath } from '@holotype/model';
import type { OverlayMounts } from '../../directory/overlay-mounts.ts';
import type { Choice, Step } from '../../launcher/orders.ts';

export interface Base {
  readonly root: RawPath;
  readonly scratch: RawPath;
  /** Permission bits of the root directory. */
  readonly rootMode: number;
  readonly userNamespace: boolean;
  readonly write: boolean;
  /** Makes in an overlay what the root lacks. */
  readonly additions: readonly Step[];
  /** What is writable, and what is there besides, where no overlay can be had. */
  readonly overlayMounts: OverlayMounts;
}

/** Where the root lies before it is entered, below the scratch directory. */
export const mergedName = 'merged';

const directory = (path: RawPath, mode = 0o755): Step => ({ kind: 'directory', path, mode });

// The options of an overlay are relative names: a path with a comma or a colon needs no quoting then.
const overlay = (at: string, userNamespace: boolean, rootMode: number): readonly Step[] => [
  directory(`${at}upper`, rootMode),
  directory(`${at}work`),
  {
    kind: 'mount',
    source: 'overlay',
    target: mergedName,
    type: 'overlay',
    flags: ['noSetuid', 'noDevices'],
    data: `lowerdir=lower,upperdir=${at}upper,workdir=${at}work${userNamespace ? ',userxattr' : ''}`,
  },
];

export const bind = (source: RawPath, target: RawPath): Extract<Step, { kind: 'mount' }> => ({
  kind: 'mount',
  source,
  target,
  type: '',
  flags: ['bind', 'recursive'],
  data: '',
});

/** Nothing of a root gives power: neither a setuid program nor a node by which this machine's devices are opened. */
export const harmless = (target: RawPath, writable: boolean): Extract<Step, { kind: 'restrict' }> => ({
  kind: 'restrict',
  target,
  restrictions: writable ? ['noSetuid', 'noDevices'] : ['readOnly', 'noSetuid', 'noDevices'],
});

const readOnly = ({ steps, binds }: OverlayMounts): readonly Step[] => [
  bind('lower', mergedName),
  harmless(mergedName, false),
  ...steps,
  ...binds.flatMap(({ source, target, ofRoot }) => {
    const path = `${mergedName}${target}`;
    return [bind(source, path), harmless(path, !ofRoot)];
  }),
];

/** Brings the root to `merged` in the scratch directory, so that writes end in scratch, or with `write` in the root itself. */
export const baseSteps = ({
  root,
  scratch,
  rootMode,
  userNamespace,
  write,
  additions,
  overlayMounts,
}: Base): readonly Step[] => {
  const start: readonly Step[] = [{ kind: 'work-in', path: scratch }, directory(mergedName)];
  if (write) return [...start, bind(root, joinRaw(scratch, mergedName)), harmless(mergedName, true)];
  const choices: readonly Choice[] = [
    { steps: [...overlay('', userNamespace, rootMode), ...additions] },
    {
      note: 'what the command writes is held in memory: overlayfs refuses the scratch directory',
      steps: [
        directory('memory'),
        {
          kind: 'mount',
          source: 'tmpfs',
          target: 'memory',
          type: 'tmpfs',
          flags: ['noSetuid', 'noDevices'],
          data: 'mode=755',
        },
        ...overlay('memory/', userNamespace, rootMode),
        ...additions,
      ],
    },
    {
      note: "most of the root is read-only: overlayfs refuses it, or it is not this user's",
      steps: readOnly(overlayMounts),
    },
  ];
  return [
    ...start,
    directory('lower'),
    ...[bind(root, 'lower'), harmless('lower', true)],
    { kind: 'first-of', choices },
  ];
};
