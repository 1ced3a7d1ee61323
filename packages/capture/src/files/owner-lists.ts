import type { RawPath } from '@holotype/model';

export interface ListedPath {
  /** Which list. */
  readonly list: number;
  readonly path: RawPath;
}
/** The lists of all packages, and where to find the lines that end in a name. */
export interface OwnerLists {
  /** Lines whose last name this is, in the order of the lists. */
  readonly named: (name: string) => readonly ListedPath[];
  readonly pathsOf: (list: number) => readonly RawPath[];
}

const slash = 0x2f;
const newline = 0x0a;
const buckets = 2 ** 17;

const add = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;
const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);
const hashOf = (name: string): number => {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = add(hash, name.charCodeAt(at));
  return hash;
};

/** Numbers, four for each line: its list, where it starts and ends, and the hash of its last name. */
class Lines {
  #values = new Int32Array(2 ** 18);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(list: number, start: number, end: number, hash: number): void {
    const at = this.#count++ * 4;
    if (at === this.#values.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = list;
    this.#values[at + 1] = start;
    this.#values[at + 2] = end;
    this.#values[at + 3] = hash;
  }

  get(line: number, column: 0 | 1 | 2 | 3): number {
    return this.#values[line * 4 + column] ?? 0;
  }
}

const readLines = (lists: readonly Uint8Array[]): Lines => {
  const lines = new Lines();
  lists.forEach((bytes, list) => {
    let [start, hash] = [0, 0];
    for (let at = 0; at <= bytes.length; at++) {
      const byte = bytes[at] ?? newline;
      if (byte === slash) hash = 0;
      else if (byte !== newline) hash = add(hash, byte);
      else {
        if (bytes[start] === slash) lines.add(list, start, at, hash);
        start = at + 1;
        hash = 0;
      }
    }
  });
  return lines;
};

/**
 * `lists`: the texts that dpkg keeps, one path a line. A machine has 400,000 lines, and a run asks about few: they stay bytes until somebody
 * asks, and are found by the hash of their last name.
 */
export const indexLists = (lists: readonly Uint8Array[]): OwnerLists => {
  const lines = readLines(lists);
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(lines.count);
  for (let line = lines.count - 1; line >= 0; line--) {
    const bucket = bucketOf(lines.get(line, 3));
    next[line] = first[bucket] ?? -1;
    first[bucket] = line;
  }
  const pathAt = (line: number): RawPath => {
    const { buffer, byteOffset } = lists[lines.get(line, 0)] ?? new Uint8Array();
    const start = lines.get(line, 1);
    return Buffer.from(buffer, byteOffset + start, lines.get(line, 2) - start).toString('latin1');
  };
  return {
    named: (name) => {
      const found: ListedPath[] = [];
      const hash = hashOf(name);
      for (let line = first[bucketOf(hash)] ?? -1; line >= 0; line = next[line] ?? -1) {
        if (lines.get(line, 3) !== hash) continue;
        const path = pathAt(line);
        if (path.endsWith(name) && path[path.length - name.length - 1] === '/')
          found.push({ list: lines.get(line, 0), path });
      }
      return found;
    },
    pathsOf: (list) =>
      Buffer.from(lists[list] ?? [])
        .toString('latin1')
        .split('\n')
        .filter((path) => path.startsWith('/')),
  };
};
