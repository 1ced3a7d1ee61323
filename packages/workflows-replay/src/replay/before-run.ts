import { setTimeout as sleep } from 'node:timers/promises';
import { changeStamp, inRoot, openRoot, rootSource, scanTree } from '@holotype/host';
import { baseOf, joinRaw, parentOf, type RawPath, type Run, textToRaw } from '@holotype/model';
import { placeOf } from './place-of-run.ts';

/** What lay in a root just before the run, by the time of its last change. */
export interface BeforeRun {
  /** Where the run works, its links followed. */
  readonly area: RawPath;
  /** Where a path of the run leads: links in the directories above it are followed, it itself is not. */
  readonly place: (path: RawPath) => RawPath;
  /** Whether something was there, and nothing has been done to it since. */
  readonly stands: (place: RawPath) => boolean;
  readonly had: (place: RawPath) => boolean;
}

/** The tick of a file system's clock, milliseconds: a change within it may leave no mark. */
const tick = 20;

/** Remembers what lies where the run works, and at every recorded output. To be called when nothing but the run changes the root any more. */
export const lookBeforeRun = async (root: RawPath, run: Run): Promise<BeforeRun> => {
  const { files } = openRoot(root);
  const stampOf = (place: RawPath) => inRoot(root, place, changeStamp);
  const placeOfPath = (path: RawPath): RawPath => {
    const above = path === '/' ? '/' : files.realpath(parentOf(path));
    return above === undefined || path === '/' ? path : joinRaw(above, baseOf(path));
  };
  const area = files.realpath(placeOf(run)) ?? placeOf(run);
  const stamps = new Map<RawPath, string>();
  const note = (place: RawPath) => {
    const stamp = stampOf(place);
    if (stamp !== undefined) stamps.set(place, stamp);
  };
  for (const { path, stat } of scanTree(rootSource(root), { from: area }))
    if (stat.type !== 'directory') note(path);
  for (const { path } of run.outputs) note(placeOfPath(textToRaw(path)));
  await sleep(tick);
  return {
    area,
    place: placeOfPath,
    had: (place) => stamps.has(place),
    stands: (place) => {
      const stamp = stamps.get(place);
      return stamp !== undefined && stamp === stampOf(place);
    },
  };
};
