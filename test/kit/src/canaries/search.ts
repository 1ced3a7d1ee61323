import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { rootSource, walk } from '@holotype/host';
import type { Canary } from './canary.ts';
import { encodings } from './encodings.ts';
import { unpack } from './unpack.ts';

/** A canary that got out. */
export interface Sighting {
  /** Where it was planted. */
  readonly place: string;
  /** The file it was seen in, and the streams inside it. */
  readonly where: string;
  readonly encoding: string;
}

/** Looks for every canary in every spelling, in bytes and in whatever is compressed inside them. */
export const searchBytes = async (
  bytes: Uint8Array,
  name: string,
  canaries: readonly Canary[],
): Promise<Sighting[]> => {
  const sightings: Sighting[] = [];
  const needles = canaries.flatMap(({ place, value }) =>
    encodings.map(([encoding, encode]) => ({ place, encoding, needle: encode(value) })),
  );
  for await (const [where, content] of unpack(Buffer.from(bytes), name))
    for (const { place, encoding, needle } of needles)
      if (content.includes(needle)) sightings.push({ place, where, encoding });
  return sightings;
};

/** Names, link targets and contents below `path`; of a file, its content. */
function* partsOf(path: string): Generator<readonly [where: string, bytes: Uint8Array], void> {
  if (statSync(path).isFile()) {
    yield [path, readFileSync(path)];
    return;
  }
  for (const visit of walk(rootSource(path))) {
    if (!('stat' in visit)) throw visit.denied;
    const local = Buffer.from(path + visit.path, 'latin1');
    yield [`the name ${visit.path}`, Buffer.from(visit.path, 'latin1')];
    if (visit.stat.type === 'symlink')
      yield [`the link ${visit.path}`, readlinkSync(local, { encoding: 'buffer' })];
    if (visit.stat.type === 'file') yield [path + visit.path, readFileSync(local)];
  }
}

/** As searchBytes, in files and in all that lies below directories. */
export const searchCanaries = async (
  paths: readonly string[],
  canaries: readonly Canary[],
): Promise<Sighting[]> => {
  const sightings: Sighting[] = [];
  for (const path of paths)
    for (const [where, bytes] of partsOf(path))
      sightings.push(...(await searchBytes(bytes, where, canaries)));
  return sightings;
};
