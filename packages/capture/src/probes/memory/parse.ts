import { parseInteger } from '../../attributes.ts';

/** Bytes of one line of /proc/meminfo, which counts in units of 1024 bytes and calls them kB. */
export const parseMeminfo = (text: string, name: string): number | undefined => {
  const kibibytes = parseInteger(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]);
  return kibibytes === undefined ? undefined : kibibytes * 1024;
};

const pageSizeKey = 6n; // AT_PAGESZ in linux/auxvec.h
const pairBytes = 16;

/** The page size in /proc/self/auxv: pairs of 64-bit words in the byte order of the machine. Undefined for anything implausible. */
export const parsePageSize = (auxv: Uint8Array): number | undefined => {
  const view = new DataView(auxv.buffer, auxv.byteOffset, auxv.byteLength);
  for (const little of [true, false]) {
    for (let at = 0; at + pairBytes <= view.byteLength; at += pairBytes) {
      if (view.getBigUint64(at, little) !== pageSizeKey) continue;
      const size = Number(view.getBigUint64(at + 8, little));
      if ([12, 13, 14, 16, 18].some((bits) => size === 2 ** bits)) return size;
    }
  }
  return undefined;
};

/** Bytes of a page from a folder name: `hugepages-2048kB`. */
export const parseHugePageName = (name: string): number | undefined => {
  const kibibytes = parseInteger(/^hugepages-(\d+)kB$/.exec(name)?.[1]);
  return kibibytes === undefined ? undefined : kibibytes * 1024;
};

/** `10 21`: how far it is to each node. */
export const parseDistances = (text: string | undefined): number[] =>
  (text ?? '')
    .split(/\s+/)
    .map((word) => parseInteger(word))
    .filter((distance) => distance !== undefined);
