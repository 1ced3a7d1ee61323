import { type Entry, fromMtime, type RawPath, rawToText } from '@holotype/model';
import { formatCount, safeText, table } from '@holotype/terminal';
import type { Command } from 'commander';
import { type ListedFile, ls, type Origin } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toCapsulePath,
  withStorePlace,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly long?: boolean;
  readonly recursive?: boolean;
  readonly before?: boolean;
}

export const lsCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand('ls', 'List the files of a capsule, with the outputs of the recorded run.', [
      'holotype ls my.capsule',
      'holotype ls my.capsule /usr/bin --long',
      'holotype ls my.capsule results --recursive --json',
    ]),
  )
    .argument('<capsule>', 'a capsule or capture')
    .argument('[path]', 'absolute, or from where the run ran (default: there)')
    .option('-l, --long', 'also list owners, times, and where the bytes are')
    .option('-R, --recursive', 'list everything below a directory')
    .option('--before', 'list files as they were before the run')
    .action(async (capsule: string, path: string | undefined, options: Options) => {
      const { terminal } = context;
      const { directory, files } = await ls(workflowContext(context, options), {
        capsule: await toCapsulePath(context, capsule, options),
        path,
        recursive: options.recursive ?? false,
        before: options.before ?? false,
      });
      if (options.json) {
        const place = directory === undefined ? {} : { directory: rawToText(directory) };
        terminal.json({ ...place, files: files.map(toJson) });
        return;
      }
      if (directory !== undefined) terminal.print(`${safeText(rawToText(directory))}:`);
      const rows = files.map((file) => [
        ...(options.long ? longCells(file) : shortCells(file)),
        nameOf(file.entry, directory),
      ]);
      for (const line of table(rows, { right: options.long ? [2] : [1] })) terminal.print(line);
    });

const letters: Readonly<Record<Entry['type'], string>> = {
  directory: 'd',
  file: '-',
  symlink: 'l',
  fifo: 'p',
  'character-device': 'c',
  'block-device': 'b',
};

/** As `ls -l` prints it: `-rwsr-xr-x`. */
const modeText = ({ type, mode }: Entry): string => {
  const bits = Array.from({ length: 9 }, (_, at) => ((mode >> (8 - at)) & 1 ? 'rwx'.charAt(at % 3) : '-'));
  const special = (at: number, bit: number, letter: string) => {
    if (mode & bit) bits[at] = bits[at] === 'x' ? letter : letter.toUpperCase();
  };
  special(2, 0o4000, 's');
  special(5, 0o2000, 's');
  special(8, 0o1000, 't');
  return letters[type] + bits.join('');
};

const sizeText = (entry: Entry): string => {
  if (entry.type === 'file') return formatCount(entry.size);
  return 'major' in entry ? `${entry.major}, ${entry.minor}` : '';
};

const shortCells = ({ entry }: ListedFile): string[] => [modeText(entry), sizeText(entry)];

const ownerText = ({ user, group, uid, gid }: Entry): string =>
  safeText(`${user === '' ? uid : rawToText(user)}:${group === '' ? gid : rawToText(group)}`);

/** UTC, to the second; what no calendar has stays a number. */
const timeText = ({ mtime }: Entry): string => {
  const { seconds } = fromMtime(mtime);
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? mtime : time.toISOString().slice(0, 19).replace('T', ' ');
};

const places: Readonly<Record<Extract<Origin, { kind: 'package' }>['place'], string>> = {
  capsule: 'in the capsule',
  store: 'in the store',
  archive: 'to be downloaded',
};

const originText = (origin: Origin | undefined): string => {
  switch (origin?.kind) {
    case undefined:
      return '';
    case 'package':
      return safeText(`${origin.purl} (${places[origin.place]})`);
    case 'capsule':
      return 'in the capsule';
    case 'output':
      return 'in the capsule, from the run';
    case 'slot':
      return safeText(`not in the capsule: data slot ${origin.slot}`);
    case 'hash':
      return 'only its hash is recorded';
    case 'machine':
      return 'on the captured machine: not locked';
  }
};

const longCells = ({ entry, origin }: ListedFile): string[] => [
  modeText(entry),
  ownerText(entry),
  sizeText(entry),
  timeText(entry),
  originText(origin),
];

/** From the directory that is listed. */
const nameOf = (entry: Entry, directory: RawPath | undefined): string => {
  const { path } = entry;
  const name = directory === undefined ? path : path.slice(directory === '/' ? 1 : directory.length + 1);
  const target = entry.type === 'symlink' ? ` -> ${entry.target === '' ? '?' : rawToText(entry.target)}` : '';
  return safeText(`${rawToText(name)}${target}`);
};

const toJson = ({ entry, origin }: ListedFile) => ({
  path: rawToText(entry.path),
  type: entry.type,
  mode: entry.mode.toString(8).padStart(4, '0'),
  ...('size' in entry && { size: entry.size, sha256: entry.sha256 }),
  ...('target' in entry && entry.target !== '' && { target: rawToText(entry.target) }),
  uid: entry.uid,
  gid: entry.gid,
  ...(entry.user !== '' && { user: rawToText(entry.user) }),
  ...(entry.group !== '' && { group: rawToText(entry.group) }),
  mtime: entry.mtime,
  ...(origin && { from: origin }),
});
