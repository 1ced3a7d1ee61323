import { isWithin, type Manifest, type RawPath, rawToText } from '@holotype/model';
import type { Context } from '@holotype/replay';
import { formatAmount, safeText } from '@holotype/terminal';
import type { TracedFile } from '@holotype/trace';
import { FreezeError } from './errors.ts';

/** Where every replay makes a new, empty file system: nothing of it is in a capsule. */
const anew: readonly RawPath[] = ['/dev/shm', '/run'];
const sharedMemory: RawPath = '/dev/shm';

/** Before anything runs. Throws FreezeError `FREEZE_PLACE_NOT_HELD` if the run works where no replay could. */
export const refusePlaceInMemory = (places: readonly (RawPath | undefined)[]): void => {
  for (const place of places) {
    const above = anew.find((one) => place !== undefined && isWithin(place, one));
    if (place === undefined || above === undefined) continue;
    const message = `The run works in ${rawToText(place)}, and nothing below ${rawToText(above)} can be held`;
    throw new FreezeError('FREEZE_PLACE_NOT_HELD', message, {
      hint: 'nothing has run; copy it to another place, such as your home or /var/tmp, and freeze it there',
    });
  }
};

/** Files in shared memory that were there before the run, and that it used. */
export const usedInMemory = (files: readonly TracedFile[]): readonly RawPath[] =>
  files
    .filter(
      ({ path, before, read, executed }) =>
        before?.type === 'file' && (read || executed) && isWithin(path, sharedMemory),
    )
    .map(({ path }) => path);

/** What the Manifest says of them. */
export const gapsInMemory = (paths: readonly RawPath[]): Manifest['gaps'] =>
  paths.length === 0
    ? []
    : [
        {
          section: 'files',
          where: rawToText(sharedMemory),
          why: 'excluded',
          detail: `the run used ${formatAmount(paths.length, 'files')} there, which a replay lacks`,
        },
      ];

/** Tells people, also those who asked for quiet: a replay will lack these. */
export const tellInMemory = ({ terminal }: Context, paths: readonly RawPath[]): void => {
  const [first] = paths;
  if (first === undefined) return;
  const more = paths.length > 1 ? ` and ${String(paths.length - 1)} more` : '';
  terminal.alert(
    `holotype: FREEZE_PLACE_NOT_HELD: the run used ${safeText(rawToText(first))}${more}, and nothing below /dev/shm is held: copy it to another place, and freeze again`,
  );
};
