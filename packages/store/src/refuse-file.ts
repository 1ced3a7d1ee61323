import { openLocal } from '@holotype/host';
import { isWithin, type RawPath } from '@holotype/model';
import { NetError } from './errors.ts';
import { showUrl, toLocalPath } from './url.ts';

/** Throws NetError `NET_FILE_REFUSED` for a file URL that does not lead into one of these directories, links followed. */
export const refuseFile = (url: URL, from: readonly RawPath[]): void => {
  if (url.protocol !== 'file:') return;
  const { files } = openLocal();
  const named = toLocalPath(url);
  // Where nothing lies, the name alone decides, so that it is not told what there is elsewhere.
  const path = named === undefined ? undefined : (files.realpath(named) ?? named);
  const isMeant = (place: RawPath) => path !== undefined && isWithin(path, files.realpath(place) ?? place);
  if (!from.some(isMeant))
    throw new NetError('NET_FILE_REFUSED', `The capsule names a file of this machine: ${showUrl(url)}`);
};
