import type { Difference, Fidelity, RecipeLoss } from '@holotype/model';

type Aspect = Difference['cause'];

/** What a loss looks like when the image is compared with the Tree. */
const aspects: Readonly<Record<string, readonly Aspect[]>> = {
  DEVICES: ['device', 'missing'],
  ATTRIBUTES: ['xattrs', 'capabilities'],
  OWNERS: ['owner'],
  HIGH_OWNERS: ['owner'],
  OWNER_NAMES: ['owner-name'],
  NANOSECONDS: ['mtime'],
  EARLY_TIMES: ['mtime'],
  MOUNT_POINTS: ['mtime', 'mode'],
  MOUNTED_FILES: ['content', 'size', 'mode', 'mtime', 'missing'],
  TEMPORARY_FILES: ['missing'],
  UNREADABLE: ['mode'],
  LINK_TIMES: ['mtime'],
  LINK_TARGETS: ['target'],
  SETID: ['setid'],
  CLOSED: ['mode'],
  HARDLINKS: ['hardlink'],
  PIPES: ['missing'],
  ROOT_DIRECTORY: ['missing', 'owner', 'mode', 'mtime'],
  EXTRA_PATHS: ['extra'],
  ADDED: ['extra'],
};

export interface LossRow {
  readonly aspect: Aspect;
  /** Paths that differ in it. */
  readonly found: number;
  /** Paths of which nobody could tell: the form that was read cannot hold it for this user. No loss of the build. */
  readonly notHeld: number;
  /** The most that the recipe predicted. */
  readonly predicted: number;
}

/** No more of it is lost than was predicted. */
export const isPredicted = ({ found, predicted }: LossRow): boolean => found <= predicted;

/** Losses predicted and found, by what differs; `found` beyond `predicted` was not foreseen. */
export const compareLosses = (losses: readonly RecipeLoss[], fidelity: Fidelity): LossRow[] => {
  const predicted = new Map<Aspect, number>();
  for (const { code, count } of losses)
    for (const aspect of aspects[code] ?? []) predicted.set(aspect, (predicted.get(aspect) ?? 0) + count);
  const found = new Map(fidelity.differenceCount.map(({ cause, count }) => [cause, count]));
  const notHeld = new Map(fidelity.notHeld.map(({ kind, count }) => [kind, count]));
  return [...new Set([...found.keys(), ...notHeld.keys(), ...predicted.keys()])].sort().map((aspect) => ({
    aspect,
    found: found.get(aspect) ?? 0,
    notHeld: notHeld.get(aspect) ?? 0,
    predicted: predicted.get(aspect) ?? 0,
  }));
};
