import { storageOf } from '@holotype/host';
import { HolotypeError, type RawPath, rawToText } from '@holotype/model';
import { formatBytes } from '@holotype/terminal/words';

class SpaceError extends HolotypeError<'SPACE_SHORT'> {}

/** Asked before each step that writes: throws `SPACE_SHORT` unless `bytes` fit where `path` will be. */
export const needSpace = (path: RawPath, bytes: number, what: string): void => {
  const { freeBytes } = storageOf(path);
  if (bytes <= freeBytes) return;
  throw new SpaceError(
    'SPACE_SHORT',
    `${what} needs ${formatBytes(bytes)} at ${rawToText(path)}, and ${formatBytes(freeBytes)} are free`,
    {
      hint: 'free space, or choose a place on another disk',
      exit: 'missing',
    },
  );
};
