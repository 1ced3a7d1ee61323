import type { Entry, NotHeld } from '@holotype/model';

const setid = 0o6000;

/** What a directory of an ordinary user with these ids will not hold of a Tree, by kind and count. */
export const foreseeLosses = (tree: readonly Entry[], uid: number, gid: number): NotHeld[] => {
  const counts = { owner: 0, setid: 0, capabilities: 0, device: 0 };
  for (const entry of tree) {
    if (entry.uid !== uid || entry.gid !== gid) counts.owner++;
    if (entry.type !== 'symlink' && (entry.mode & setid) !== 0) counts.setid++;
    if (Object.keys(entry.xattrs ?? {}).some((name) => /^(?:security|trusted)\./.test(name)))
      counts.capabilities++;
    if (entry.type === 'character-device' || entry.type === 'block-device') counts.device++;
  }
  const kinds = ['owner', 'setid', 'capabilities', 'device'] as const;
  return kinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
};
