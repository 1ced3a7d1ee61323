import type { RawPath } from '@holotype/model';

export interface ListedPath {
  /** Which list, in the order that was asked for. */
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
  #values: Int32Array<ArrayBuffer>;
  #count = 0;

  constructor(values = new Int32Array(2 ** 18)) {
    this.#values = values;
  }

  get values(): Int32Array<ArrayBuffer> {
    return this.#values;
  }
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

/** What a thread hands over: the texts that dpkg keeps, one path a line, one text after another. */
export interface PackedLists {
  /** What each text is called, less `.list`. */
  readonly stems: readonly RawPath[];
  /** Where each text ends in `bytes`. */
  readonly ends: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Four for each line: see Lines. */
  readonly lines: Int32Array<ArrayBuffer>;
  /** The first line in each bucket, and the next one after each line; -1: none. */
  readonly first: Int32Array<ArrayBuffer>;
  readonly next: Int32Array<ArrayBuffer>;
}

/** A machine has 400,000 lines, and a run asks about few: they stay one text until somebody asks, and are found by the hash of their last name. */
export const packLists = (lists: readonly (readonly [stem: RawPath, text: Uint8Array])[]): PackedLists => {
  let size = 0;
  const ends = lists.map(([, text]) => (size += text.length));
  const bytes = new Uint8Array(size);
  for (const [list, [, text]] of lists.entries()) bytes.set(text, ends[list - 1] ?? 0);
  const lines = readLines(bytes, ends);
  const first = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(lines.count);
  for (let line = lines.count - 1; line >= 0; line--) {
    const bucket = bucketOf(lines.get(line, 3));
    next[line] = first[bucket] ?? -1;
    first[bucket] = line;
  }
  return { stems: lists.map(([stem]) => stem), ends, bytes, lines: lines.values, first, next };
};

/** `stems`: whose lists count, and in which order; the others are nobody's. */
export const openLists = (packed: PackedLists, stems: readonly RawPath[]): OwnerLists => {
  const { ends, bytes, first, next } = packed;
  const text = Buffer.from(bytes.buffer).toString('latin1');
  const lines = new Lines(packed.lines);
  const places = new Map(stems.map((stem, at) => [stem, at]));
  const positions = packed.stems.map((stem) => places.get(stem));
  const lists = new Map(packed.stems.map((stem, list) => [stem, list]));
  return {
    named: (name) => {
      const found: ListedPath[] = [];
      const hash = hashOf(name);
      for (let line = first[bucketOf(hash)] ?? -1; line >= 0; line = next[line] ?? -1) {
        if (lines.get(line, 3) !== hash) continue;
        const list = positions[lines.get(line, 0)];
        const [start, end] = [lines.get(line, 1), lines.get(line, 2)];
        const at = end - name.length;
        if (
          list !== undefined &&
          at > start &&
          text.charCodeAt(at - 1) === slash &&
          text.startsWith(name, at)
        )
          found.push({ list, path: text.slice(start, end) });
      }
      return found.sort((one, other) => one.list - other.list);
    },
    pathsOf: (position) => {
      const list = lists.get(stems[position] ?? '');
      if (list === undefined) return [];
      const paths = text.slice(ends[list - 1] ?? 0, ends[list] ?? 0).split('\n');
      return paths.filter((path) => path.startsWith('/'));
    },
  };
};
