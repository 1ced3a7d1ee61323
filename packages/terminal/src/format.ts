import { counted, grouped } from '@holotype/model';

const units = ['kB', 'MB', 'GB', 'TB', 'PB'] as const;

const decimal = (value: number): string => {
  const [whole = '', fraction = '0'] = value.toFixed(1).split('.');
  return `${formatCount(Number(whole))}.${fraction}`;
};

/** `375448` as `375,448`, in every locale; rounded. */
export const formatCount = (count: number): string => grouped(Math.round(count));

/** Bytes in powers of 1000 with one decimal: `12.3 GB` is 12.3e9; below 1000, `512 bytes`. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${formatCount(bytes)} bytes`;
  // 999,950 kB would be written as 1000.0 kB.
  let power = 0;
  let value = bytes / 1000;
  while (value >= 999.95 && power < units.length - 1) {
    value /= 1000;
    power += 1;
  }
  return `${decimal(value)} ${units[power] ?? ''}`;
};

const two = (value: number): string => value.toString().padStart(2, '0');

/** Milliseconds as `0.4 s`, `12 s`, `3 min 05 s`, `1 h 02 min`. */
export const formatDuration = (ms: number): string => {
  if (ms < 9950) return `${(Math.max(ms, 0) / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${formatCount(Math.floor(minutes / 60))} h ${two(minutes % 60)} min`;
};

const singulars = {
  files: 'file',
  packages: 'package',
  capsules: 'capsule',
  'Debian packages': 'Debian package',
  'Python prefixes': 'Python prefix',
  distributions: 'distribution',
  inputs: 'input',
  outputs: 'output',
  claims: 'claim',
  paths: 'path',
  directories: 'directory',
  inodes: 'inode',
  names: 'name',
  packs: 'pack',
  things: 'thing',
  URLs: 'URL',
} as const;

/** What is counted. */
export type Unit = 'bytes' | keyof typeof singulars;

/** `18.2 GB`, `1,200 files` or `1 file`. */
export const formatAmount = (amount: number, unit: Unit): string =>
  unit === 'bytes' ? formatBytes(amount) : counted(Math.round(amount), singulars[unit], unit);

/** `231.0 MB/s` or `1,200 files/s`. */
export const formatRate = (perSecond: number, unit: Unit): string => `${formatAmount(perSecond, unit)}/s`;

/** A share as a whole percentage that says 100 only for all and 0 only for none: `62 %`. */
export const formatPercent = (part: number, whole: number): string => {
  if (whole <= 0 || part >= whole) return '100 %';
  const percent = Math.round((100 * Math.max(part, 0)) / whole);
  return `${Math.min(Math.max(percent, part > 0 ? 1 : 0), 99)} %`;
};
