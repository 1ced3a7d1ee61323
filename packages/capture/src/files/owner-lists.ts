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

/** `bytes`: the lists one after another; `ends`: where each of them ends. */
const readLines = (bytes: Uint8Array, ends: readonly number[]): Lines => {
  const lines = new Lines();
  let at = 0;
  for (const [list, end] of ends.entries()) {
    let [start, hash] = [at, 0];
    for (; at <= end; at++) {
      const byte = at === end ? newline : (bytes[at] ?? newline);
      if (byte === slash) hash = 0;
      else if (byte !== newline) hash = add(hash, byte);
      else {
        if (start < at && bytes[start] === slash) lines.add(list, start, at, hash);
        start = at + 1;
        hash = 0;
      }
    }
    at = end;
  }
  return lines;
};

/**
 * `lists`: the texts that dpkg keeps, one path a line. A machine has 400,000 lines, and a run asks about few: they stay one text until somebody
 * asks, and are found by the hash of their last name.
 */
export const indexLists = (lists: readonly Uint8Array[]): OwnerLists => {
  let size = 0;
  const ends = lists.map((list) => (size += list.length));
  const bytes = Buffer.concat(lists, size);
  const text = bytes.toString('latin1');
  const lines = readLines(bytes, ends);
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(lines.count);
  for (let line = lines.count - 1; line >= 0; line--) {
    const bucket = bucketOf(lines.get(line, 3));
    next[line] = first[bucket] ?? -1;
    first[bucket] = line;
  }
  return {
    named: (name) => {
      const found: ListedPath[] = [];
      const hash = hashOf(name);
      for (let line = first[bucketOf(hash)] ?? -1; line >= 0; line = next[line] ?? -1) {
        if (lines.get(line, 3) !== hash) continue;
        const [start, end] = [lines.get(line, 1), lines.get(line, 2)];
        const at = end - name.length;
        if (at > start && text.charCodeAt(at - 1) === slash && text.startsWith(name, at))
          found.push({ list: lines.get(line, 0), path: text.slice(start, end) });
      }
      return found;
    },
    pathsOf: (list) =>
      text
        .slice(ends[list - 1] ?? 0, ends[list] ?? 0)
        .split('\n')
        .filter((path) => path.startsWith('/')),
  };
};
