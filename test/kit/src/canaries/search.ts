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

interface Needle {
  readonly place: string;
  readonly encoding: string;
  readonly needle: Buffer;
}

const pairAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** Finds whichever of many occur, in one pass: a look for each would take minutes in a capsule. All have four bytes or more. */
const finder = (needles: readonly Needle[]): ((content: Buffer) => ReadonlySet<Needle>) => {
  const byStart = new Map<number, Needle[]>();
  const isPair = new Uint8Array(65_536);
  for (const one of needles) {
    const start = one.needle.readInt32LE();
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
    isPair[pairAt(one.needle, 0)] = 1;
  }
  return (content) => {
    const found = new Set<Needle>();
    for (let at = 0; at + 4 <= content.length; at++) {
      if (isPair[pairAt(content, at)] === 0) continue;
      for (const one of byStart.get(content.readInt32LE(at)) ?? [])
        if (content.subarray(at, at + one.needle.length).equals(one.needle)) found.add(one);
    }
    return found;
  };
};

const finderOf = (canaries: readonly Canary[]) =>
  finder(
    canaries.flatMap(({ place, value }) =>
      encodings.map(([encoding, encode]) => ({ place, encoding, needle: encode(value) })),
    ),
  );

const searchWith = async (
  find: ReturnType<typeof finderOf>,
  bytes: Uint8Array,
  name: string,
): Promise<Sighting[]> => {
  const sightings: Sighting[] = [];
  for await (const [where, content] of unpack(Buffer.from(bytes), name))
    for (const { place, encoding } of find(content)) sightings.push({ place, where, encoding });
  return sightings;
};

/** Looks for every canary in every spelling, in bytes and in whatever is compressed inside them. */
export const searchBytes = (
  bytes: Uint8Array,
  name: string,
  canaries: readonly Canary[],
): Promise<Sighting[]> => searchWith(finderOf(canaries), bytes, name);

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
  const find = finderOf(canaries);
  for (const path of paths)
    for (const [where, bytes] of partsOf(path)) sightings.push(...(await searchWith(find, bytes, where)));
  return sightings;
};
