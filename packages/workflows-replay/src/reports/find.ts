import { openLocal, rootSource, scanTree } from '@holotype/host';
import { baseOf, HolotypeError, joinRaw, type RawPath, rawToText } from '@holotype/model';
import { namesApart } from '../names-apart.ts';
import { readTold, type Told } from './told.ts';

class ReportsError extends HolotypeError<'REPORTS_MISSING'> {}

const limit = 256 * 1024 * 1024;

/** What runs make may be called anything. */
const notLookedInto = new Set(['outputs', 'root']);

/** Files and directories as they were given → every report in them; a directory's are called `report.json`. */
const filesIn = (place: RawPath): RawPath[] => {
  const { files } = openLocal();
  const real = files.realpath(place);
  if (real === undefined) return [];
  if (files.stat(real)?.type !== 'directory') return [real];
  const found: RawPath[] = [];
  const enters = (path: RawPath) => !notLookedInto.has(baseOf(path));
  for (const { path, stat } of scanTree(rootSource(real), { enters })) {
    if (stat.type === 'file' && baseOf(path) === 'report.json') found.push(joinRaw(real, path.slice(1)));
  }
  return found;
};

/** What the replays said whose reports lie there, at any depth. Throws `REPORTS_MISSING` if there is none; HostError. */
export const findTold = (places: readonly RawPath[]): Told[] => {
  const { files } = openLocal();
  const paths = places.flatMap(filesIn);
  const names = namesApart(paths);
  const told = paths.flatMap((path, at) => {
    const bytes = files.bytes(path, limit);
    return (bytes && readTold(names[at] ?? '', bytes)) ?? [];
  });
  if (told.length > 0) return told;
  throw new ReportsError(
    'REPORTS_MISSING',
    `No replay left a report in ${places.map(rawToText).join(', ')}`,
    {
      hint: 'give the directories that `holotype replay -o` wrote to, or one above them',
      exit: 'missing',
    },
  );
};
