const machines: Readonly<Record<number, readonly [bits32: string, bits64: string]>> = {
  3: ['i686', 'i686'],
  8: ['mips', 'mips64'],
  20: ['ppc', 'ppc'],
  21: ['ppc64', 'ppc64'],
  22: ['s390', 's390x'],
  40: ['armv7l', 'armv7l'],
  62: ['x32', 'x86_64'],
  183: ['aarch64', 'aarch64'],
  243: ['riscv32', 'riscv64'],
  258: ['loongarch32', 'loongarch64'],
};

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly align: number;
}
export interface Elf {
  /** As uname spells it: `x86_64`, `aarch64`, `ppc64le`; `elf-<number>` for a machine without a name here. */
  readonly machine: string;
  /** The dynamic loader that the program asks for. */
  readonly interpreter?: string;
  /** The oldest kernel that this C library starts on, from its NT_GNU_ABI_TAG note. */
  readonly minimumKernel?: string;
}

const gnuAbiTag = 1;
// Real files have a dozen segments and notes of a hundred bytes; a header may claim anything.
const maxSegments = 64;
const maxNote = 4096;

const readAbiTag = (view: DataView, little: boolean, note: Segment): string | undefined => {
  const align = note.align === 8 ? 8 : 4;
  const up = (size: number) => Math.ceil(size / align) * align;
  const end = Math.min(note.offset + Math.min(note.size, maxNote), view.byteLength);
  for (let at = note.offset; at + 12 <= end;) {
    const word = (index: number) => view.getUint32(at + index * 4, little);
    const [nameSize, size, type] = [word(0), word(1), word(2)];
    const data = at + 12 + up(nameSize);
    const isTag = type === gnuAbiTag && nameSize === 4 && size >= 16 && data + 16 <= end;
    if (isTag && view.getUint32(at + 12, false) === 0x474e5500) {
      return [1, 2, 3].map((index) => String(view.getUint32(data + index * 4, little))).join('.');
    }
    at = data + up(size);
  }
  return undefined;
};

const readSegments = (view: DataView, little: boolean, wide: boolean): Segment[] => {
  const word = (at: number) => (wide ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));
  const start = word(wide ? 32 : 28);
  const size = view.getUint16(wide ? 54 : 42, little);
  const count = Math.min(view.getUint16(wide ? 56 : 44, little), maxSegments);
  return Array.from({ length: count }, (_, index) => start + index * size)
    .filter((at) => at + (wide ? 56 : 32) <= view.byteLength)
    .map((at) => ({
      type: view.getUint32(at, little),
      offset: word(at + (wide ? 8 : 4)),
      size: word(at + (wide ? 32 : 16)),
      align: word(at + (wide ? 48 : 28)),
    }));
};

/** Undefined for bytes that are no ELF file. A header that points outside the bytes costs what it points at, never more. */
export const parseElf = (bytes: Uint8Array): Elf | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 64 || view.getUint32(0) !== 0x7f454c46) return undefined;
  const wide = bytes[4] === 2;
  const little = bytes[5] === 1;
  const number = view.getUint16(18, little);
  const name = machines[number]?.[wide ? 1 : 0] ?? `elf-${String(number)}`;
  const machine = name === 'ppc64' && little ? 'ppc64le' : name;
  const segments = readSegments(view, little, wide);
  const loader = segments.find((segment) => segment.type === 3);
  const text =
    loader &&
    Buffer.from(bytes.subarray(loader.offset, loader.offset + Math.min(loader.size, 4096))).toString(
      'latin1',
    );
  const interpreter = text?.split('\0')[0];
  const minimumKernel = segments
    .filter((segment) => segment.type === 4)
    .map((note) => readAbiTag(view, little, note))
    .find((tag) => tag !== undefined);
  return { machine, ...(interpreter ? { interpreter } : {}), ...(minimumKernel ? { minimumKernel } : {}) };
};
