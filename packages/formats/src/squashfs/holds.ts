import { type Entry, fromMtime, type Mtime } from '@holotype/model';

/** Attributes by their first part, at the number that stands for it; others, ACLs among them, have no place. */
export const attributePrefixes = ['user.', 'trusted.', 'security.'] as const;

const maxTime = 0xffffffff;
/** As new_decode_dev of Linux takes a device number apart: 12 bits and 20 bits. */
const maxMajor = 0xfff;
const maxMinor = 0xfffff;

/** Whole seconds from 1970 to 2106. */
export const heldTime = (mtime: Mtime): number => Math.min(Math.max(fromMtime(mtime).seconds, 0), maxTime);

const heldAttributes = (xattrs: Entry['xattrs']): Entry['xattrs'] => {
  const held = Object.entries(xattrs ?? {}).filter(([name]) =>
    attributePrefixes.some((prefix) => name.startsWith(prefix)),
  );
  return held.length === 0 ? undefined : Object.fromEntries(held);
};

/** What SquashFS holds of an entry; undefined if it has no place for it: a device with larger numbers than Linux gives. */
export const heldBySquashfs = (entry: Entry): Entry | undefined => {
  const isDevice = entry.type === 'character-device' || entry.type === 'block-device';
  if (isDevice && (entry.major > maxMajor || entry.minor > maxMinor)) return undefined;
  return { ...entry, mtime: String(heldTime(entry.mtime)), xattrs: heldAttributes(entry.xattrs) };
};
