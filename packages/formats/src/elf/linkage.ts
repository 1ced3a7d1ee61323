/** A part of a file; fewer bytes where the file ends. */
export type ReadAt = (position: number, length: number) => Uint8Array;

/** What a 64-bit ELF file says to the program loader. */
export interface Linkage {
  /** `e_machine`: 62 is x86-64, 183 AArch64. */
  readonly machine: number;
  /** The name under which programs ask for it, as `libcuda.so.1`; undefined if it has none. */
  readonly soname: string | undefined;
  /** By library, the symbol versions that it must have: `libc.so.6` → `GLIBC_2.17`. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Symbol versions that it has itself. */
  readonly provides: readonly string[];
}

// Real libraries have a dozen segments, a hundred dynamic entries and a few dozen versions; a header may claim anything.
const most = { segments: 64, dynamic: 64 * 1024, text: 256, versions: 512 };
const tags = { strings: 5, soname: 14, provides: 0x6ffffffc, needs: 0x6ffffffe };

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

const readSegments = (header: DataView, little: boolean, readAt: ReadAt): readonly Segment[] => {
  const [start, size] = [Number(header.getBigUint64(32, little)), header.getUint16(54, little)];
  const count = Math.min(header.getUint16(56, little), most.segments);
  if (size < 56) return [];
  const table = viewOf(readAt(start, count * size));
  return Array.from({ length: Math.floor(table.byteLength / size) }, (_, index) => {
    const word = (at: number) => Number(table.getBigUint64(index * size + at, little));
    return {
      type: table.getUint32(index * size, little),
      offset: word(8),
      address: word(16),
      size: word(32),
    };
  });
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Undefined for what is no 64-bit ELF file with a dynamic section. What points outside the file is passed over. */
export const readLinkage = (readAt: ReadAt): Linkage | undefined => {
  const start = readAt(0, 64);
  const header = viewOf(start);
  if (start.length < 64 || header.getUint32(0) !== 0x7f454c46 || start[4] !== 2) return undefined;
  const little = start[5] === 1;
  const segments = readSegments(header, little, readAt);
  const section = segments.find(({ type }) => type === 2);
  if (!section) return undefined;
  const offsetOf = (address: number): number | undefined => {
    const around = segments.find(
      (one) => one.type === 1 && address >= one.address && address < one.address + one.size,
    );
    return around && around.offset + address - around.address;
  };
  const dynamic = readDynamic(viewOf(readAt(section.offset, Math.min(section.size, most.dynamic))), little);
  const strings = offsetOf(dynamic.get(tags.strings) ?? -1);
  const text = (index: number): string => {
    if (strings === undefined) return '';
    const bytes = Buffer.from(readAt(strings + index, most.text)).toString('latin1');
    const end = bytes.indexOf('\0');
    return end < 0 ? '' : bytes.slice(0, end);
  };
  const soname = dynamic.get(tags.soname);
  const file = { readAt, little, text };
  return {
    machine: header.getUint16(18, little),
    soname: soname === undefined ? undefined : text(soname) || undefined,
    needs: readNeeds(file, offsetOf(dynamic.get(tags.needs) ?? -1)),
    provides: readProvided(file, offsetOf(dynamic.get(tags.provides) ?? -1)),
  };
};

const readDynamic = (view: DataView, little: boolean): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (let at = 0; at + 16 <= view.byteLength; at += 16) {
    const tag = Number(view.getBigInt64(at, little));
    if (tag === 0) break;
    if (!found.has(tag)) found.set(tag, Number(view.getBigUint64(at + 8, little)));
  }
  return found;
};

interface Texts {
  readonly readAt: ReadAt;
  readonly little: boolean;
  readonly text: (index: number) => string;
}

/** Records of `size` bytes from `first` on, each of which says at `next` how far behind it the next one lies. */
function* chain(
  { readAt, little }: Texts,
  first: number,
  { size, next }: { readonly size: number; readonly next: number },
): Generator<readonly [at: number, record: DataView]> {
  let at = first;
  for (let count = 0; count < most.versions; count++) {
    const record = viewOf(readAt(at, size));
    if (record.byteLength < size) return;
    yield [at, record];
    const step = record.getUint32(next, little);
    if (step === 0) return;
    at += step;
  }
}

/** Elf64_Verneed: the library at 4, its first version at 8; Elf64_Vernaux: the version at 8. */
const readNeeds = (file: Texts, first: number | undefined): Linkage['needs'] => {
  const found = new Map<string, readonly string[]>();
  if (first === undefined) return found;
  for (const [at, need] of chain(file, first, { size: 16, next: 12 })) {
    const library = file.text(need.getUint32(4, file.little));
    const versions = [...chain(file, at + need.getUint32(8, file.little), { size: 16, next: 12 })].map(
      ([, one]) => file.text(one.getUint32(8, file.little)),
    );
    found.set(library, [...(found.get(library) ?? []), ...versions.filter(Boolean)]);
    if (found.size > most.segments) break;
  }
  return found;
};

/** Elf64_Verdef: its first name at 12, the next record at 16; Elf64_Verdaux: the name at 0. */
const readProvided = (file: Texts, first: number | undefined): readonly string[] =>
  first === undefined
    ? []
    : [...chain(file, first, { size: 20, next: 16 })].flatMap(([at, definition]) => {
        const name = viewOf(file.readAt(at + definition.getUint32(12, file.little), 8));
        return name.byteLength < 8 ? [] : [file.text(name.getUint32(0, file.little))].filter(Boolean);
      });
