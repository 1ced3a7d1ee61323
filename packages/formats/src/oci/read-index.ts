import { type Json, membersOf, readJson } from '@holotype/model';
import { ArchiveError } from '../errors.ts';

const version = /^1\.[0-9]+\.[0-9]+$/;

/** index.json, if both documents that make a layout are there. Throws `LAYOUT_INVALID`, and DocumentError for bad JSON. */
export const readIndex = (
  marker: Uint8Array | undefined,
  index: Uint8Array | undefined,
  what: string,
): Json => {
  if (!marker || !index)
    throw new ArchiveError('LAYOUT_INVALID', `${what}: ${marker ? 'index.json' : 'oci-layout'} is missing`);
  const stated = readJson(marker, `${what}: oci-layout`, { maxBytes: 4096 });
  const found = membersOf(stated)['imageLayoutVersion'];
  if (typeof found !== 'string' || !version.test(found)) {
    throw new ArchiveError('LAYOUT_INVALID', `${what}: oci-layout states no version 1 of the image layout`);
  }
  return readJson(index, `${what}: index.json`);
};
