/** The lines of a text without their ends; a text that ends in a newline has no further line. */
export function* lines(raw: string): Generator<string, void, undefined> {
  let start = 0;
  while (start < raw.length) {
    const end = raw.indexOf('\n', start);
    if (end < 0) {
      yield raw.slice(start);
      return;
    }
    yield raw.slice(start, end);
    start = end + 1;
  }
}

/** A line of a text, where it stands, and the one above it. */
export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  readonly raw: string;
  readonly before: string;
}

export function* numberedLines(text: string): Generator<NumberedLine, void, undefined> {
  let number = 0;
  let before = '';
  for (const raw of lines(text)) {
    yield { number: ++number, raw, before };
    before = raw;
  }
}

/** Pairs of what two sequences give, as long as either gives something. */
export function* pairs<T>(
  left: Iterable<T>,
  right: Iterable<T>,
): Generator<readonly [T | undefined, T | undefined], void, undefined> {
  const lefts = left[Symbol.iterator]();
  const rights = right[Symbol.iterator]();
  for (;;) {
    const a = lefts.next();
    const b = rights.next();
    if (a.done === true && b.done === true) return;
    yield [a.done === true ? undefined : a.value, b.done === true ? undefined : b.value];
  }
}

/** Bytes as a string in which each character is one byte, without a UTF-8 byte order mark. */
export const toRawText = (bytes: Uint8Array): string => {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { buffer, byteOffset, byteLength } = marked ? bytes.subarray(3) : bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
};
