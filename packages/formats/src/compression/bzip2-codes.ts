import type { BitWindow } from './bzip2-bits.ts';

const longest = 20;
const quick = 10;

/** How a prefix code is read. */
export interface CodeTable {
  /** By the next bits, for codes that are short: symbol and length, as `symbol << 5 | length`; 0: the code is longer, or none. */
  readonly quick: Uint16Array;
  /** By length: the first code after those of that length, aligned to it. */
  readonly limits: Int32Array;
  /** By length: what is taken from a code to get the position of its symbol. */
  readonly bases: Int32Array;
  readonly symbols: Uint16Array;
}

/** Of the length of each symbol's code, 1 to 20. */
export const codeTable = (lengths: Uint8Array): CodeTable => {
  const symbols = new Uint16Array(lengths.length);
  const [limits, bases] = [new Int32Array(longest + 1), new Int32Array(longest + 1)];
  const table = new Uint16Array(1 << quick);
  let [position, code] = [0, 0];
  for (let length = 1; length <= longest; length++) {
    bases[length] = code - position;
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      symbols[position++] = symbol;
      if (length <= quick) {
        const first = code << (quick - length);
        // Codes of a damaged table may be more than there is room for.
        table.fill((symbol << 5) | length, first, first + (1 << (quick - length)));
      }
      code++;
    });
    limits[length] = code;
    code <<= 1;
  }
  return { quick: table, limits, bases, symbols };
};

/** -1 for bits that are no code. */
export const decodeSymbol = (bits: BitWindow, table: CodeTable): number => {
  const entry = table.quick[bits.peek(quick)] ?? 0;
  if (entry !== 0) {
    bits.read(entry & 31);
    return entry >> 5;
  }
  for (let length = quick + 1; length <= longest; length++) {
    const code = bits.peek(length);
    if (code >= (table.limits[length] ?? 0)) continue;
    bits.read(length);
    return table.symbols[code - (table.bases[length] ?? 0)] ?? -1;
  }
  return -1;
};
