import { Unreadable } from '../../kind.ts';

export const damaged = (why: string): Unreadable => new Unreadable(`no data of R that can be read: ${why}`);

/** Where the data of a file stand: behind `RDX3\n` of save() and `X\n` of the XDR form. */
const bodyOf = (bytes: Uint8Array): number => {
  const start = Buffer.from(bytes.subarray(0, 7)).toString('latin1');
  const found = /^(?:RDX[23]\n)?X\n/.exec(start);
  if (!found) throw damaged('it is not in the XDR form');
  return found[0].length;
};

/** Reads integers, lengths and texts (latin1) one behind the other. Throws Unreadable where there are none any more. */
export const createStream = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = bodyOf(bytes);
  /** Where so many bytes start, which are passed. */
  const take = (length: number): number => {
    const start = at;
    if (!(length >= 0 && start + length <= bytes.length)) throw damaged('it ends early');
    at += length;
    return start;
  };
  const int = (): number => view.getInt32(take(4));
  const length = (): number => {
    const short = int();
    if (short !== -1) return short;
    const [high, low] = [int(), view.getUint32(take(4))];
    return high * 2 ** 32 + low;
  };
  const text = (size: number): string => {
    const start = take(size);
    return all.toString('latin1', start, start + size);
  };
  return { view, take, int, length, text, place: () => at };
};
