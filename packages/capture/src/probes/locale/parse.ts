import { type LocaleSetting, toWord } from '@holotype/model';
import { parseAssignments } from '@holotype/ecosystems';

export const parseLocaleSettings = (text: string, file: string): LocaleSetting[] =>
  Object.entries(parseAssignments(text))
    .filter(([name]) => /^(LANG|LANGUAGE|LC_[A-Z]+)$/.test(name))
    .map(([name, value]) => ({ file, name, value: toWord(value) }));

/** The zone's name in the target of /etc/localtime, relative or absolute. */
export const parseZoneLink = (target: string): string | undefined =>
  /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1];

const magic = 0xde020109;
const maxNames = 65536;

/**
 * Names in glibc's locale-archive, which is in the byte order of the machine: a header of 32-bit numbers (magic, serial; then offset,
 * used and size of the table of names), and in the table three numbers a row (hash, offset of the name, offset of the locale).
 */
export const parseLocaleArchive = (bytes: Uint8Array): string[] => {
  if (bytes.length < 56) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint32(0, true) === magic;
  if (!little && view.getUint32(0, false) !== magic) return [];
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, little) : 0);
  const [table, rows] = [number(8), Math.min(number(16), maxNames)];
  return Array.from({ length: rows }, (_, row) => table + row * 12)
    .filter((at) => number(at + 8) !== 0)
    .map((at) => number(at + 4))
    .filter((name) => name > 0 && name < bytes.length)
    .map(
      (name) =>
        Buffer.from(bytes.subarray(name, name + 256))
          .toString('latin1')
          .split('\0')[0] ?? '',
    );
};
