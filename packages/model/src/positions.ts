/** Some of the entries of a Tree, by position: a bit for each, the lowest of a byte first. */
export interface Positions {
  readonly has: (position: number) => boolean;
}
export interface GrowingPositions extends Positions {
  readonly add: (position: number) => void;
  /** Base64, as a document holds it; readPositions reads it. */
  readonly text: () => string;
}

const over = (bits: () => Uint8Array): Positions => ({
  has: (position) => (((bits()[position >> 3] ?? 0) >> (position & 7)) & 1) === 1,
});

export const createPositions = (): GrowingPositions => {
  let bits = new Uint8Array(1024);
  let length = 0;
  return {
    ...over(() => bits),
    add: (position) => {
      const at = position >> 3;
      if (at >= bits.length) {
        const wider = new Uint8Array(Math.max(at + 1, bits.length * 2));
        wider.set(bits);
        bits = wider;
      }
      bits[at] = (bits[at] ?? 0) | (1 << (position & 7));
      length = Math.max(length, at + 1);
    },
    text: () => Buffer.from(bits.subarray(0, length)).toString('base64'),
  };
};

export const readPositions = (text: string): Positions => {
  const bits = Buffer.from(text, 'base64');
  return over(() => bits);
};
