import { type Mtime, toMtime } from '@holotype/model';

/** Records of a PAX header: raw key to raw value. */
export type PaxRecords = ReadonlyMap<string, string>;

/** Undefined unless `bytes` is a run of `length key=value\n` records, of at most `most` keys. */
export const parsePax = (bytes: Buffer, most: number): PaxRecords | undefined => {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    if (records.size > most) return undefined;
    const space = bytes.indexOf(0x20, at);
    if (space < 0 || space - at > 8) return undefined;
    const length = bytes.toString('latin1', at, space);
    const end = at + Number(length);
    if (!/^[1-9][0-9]*$/.test(length) || end > bytes.length || end <= space + 1 || bytes[end - 1] !== 0x0a)
      return undefined;
    const equals = bytes.indexOf(0x3d, space);
    if (equals <= space + 1 || equals >= end) return undefined;
    records.set(bytes.toString('latin1', space + 1, equals), bytes.toString('latin1', equals + 1, end - 1));
    at = end;
  }
  return records;
};

/** A decimal without sign; undefined for anything else or beyond 2^53 − 1. */
export const paxNumber = (value: string): number | undefined => {
  const number = Number(value);
  return /^[0-9]{1,20}$/.test(value) && Number.isSafeInteger(number) ? number : undefined;
};

/** A time such as `1716163200.25` or `-1.5`, cut to nanoseconds towards the past, as GNU tar does. */
export const paxTime = (value: string): Mtime | undefined => {
  const found = /^(-?)([0-9]{1,20})(?:\.([0-9]*))?$/.exec(value);
  if (!found) return undefined;
  const [, sign, whole = '0', fraction = ''] = found;
  const seconds = BigInt(whole);
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const nanoseconds = Number(fraction.slice(0, 9).padEnd(9, '0'));
  if (sign !== '-') return toMtime(seconds, nanoseconds);
  const back = nanoseconds + (/[1-9]/.test(fraction.slice(9)) ? 1 : 0);
  if (back === 0) return toMtime(-seconds, 0);
  return back === 1_000_000_000 ? toMtime(-seconds - 1n, 0) : toMtime(-seconds - 1n, 1_000_000_000 - back);
};

const xattrPrefix = 'SCHILY.xattr.';

/** Extended attributes among the records: raw name to base64 value. GNU tar writes `=` and `%` of a name as %3D and %25. */
export const paxXattrs = (records: PaxRecords): Readonly<Record<string, string>> | undefined => {
  const found: [string, string][] = [];
  for (const [key, value] of records) {
    if (!key.startsWith(xattrPrefix)) continue;
    const name = key.slice(xattrPrefix.length).replaceAll('%3D', '=').replaceAll('%25', '%');
    found.push([name, Buffer.from(value, 'latin1').toString('base64')]);
  }
  return found.length > 0 ? Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
};
