import type { FileStat, FileType } from '../hosts/host.ts';

/** Stats for another thread: an object for each of a machine's 400,000 files costs more to send than to make. */
export interface StatColumns {
  /** `columns` for each. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** With a space between them. */
  readonly mtimes: string;
  readonly devices: readonly string[];
}

const types: readonly FileType[] = [
  'file',
  'directory',
  'symlink',
  'character-device',
  'block-device',
  'fifo',
  'socket',
];
const columns = 12;
/** In the place of a time that is not known. */
const unknown = -1;

/** Undefined takes up a place, and nothing is to be asked of it. */
export const packStats = (stats: readonly (FileStat | undefined)[]): StatColumns => {
  const numbers = new Float64Array(stats.length * columns);
  const devices: string[] = [];
  const mtimes: string[] = [];
  stats.forEach((stat, index) => {
    mtimes.push(stat?.mtime ?? '');
    if (!stat) return;
    let device = devices.lastIndexOf(stat.dev);
    if (device < 0) device = devices.push(stat.dev) - 1;
    let at = index * columns;
    numbers[at++] = types.indexOf(stat.type);
    numbers[at++] = stat.mode;
    numbers[at++] = stat.uid;
    numbers[at++] = stat.gid;
    numbers[at++] = stat.size;
    numbers[at++] = stat.ino;
    numbers[at++] = stat.nlink;
    numbers[at++] = stat.major;
    numbers[at++] = stat.minor;
    numbers[at++] = device;
    numbers[at++] = stat.ctime ?? unknown;
    numbers[at] = stat.ctimeNs ?? unknown;
  });
  return { numbers, mtimes: mtimes.join(' '), devices };
};

/** Gives the stat at each position. */
export const unpackStats = ({ numbers, mtimes, devices }: StatColumns): ((index: number) => FileStat) => {
  const times = mtimes.split(' ');
  return (index) => {
    const at = index * columns;
    const ctime = numbers[at + 10] ?? unknown;
    return {
      type: types[numbers[at] ?? 0] ?? 'file',
      mode: numbers[at + 1] ?? 0,
      uid: numbers[at + 2] ?? 0,
      gid: numbers[at + 3] ?? 0,
      size: numbers[at + 4] ?? 0,
      mtime: times[index] ?? '',
      ctime: ctime === unknown ? undefined : ctime,
      ctimeNs: ctime === unknown ? undefined : numbers[at + 11],
      dev: devices[numbers[at + 9] ?? 0] ?? '',
      ino: numbers[at + 5] ?? 0,
      nlink: numbers[at + 6] ?? 0,
      major: numbers[at + 7] ?? 0,
      minor: numbers[at + 8] ?? 0,
    };
  };
};
