import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Same } from './workload.ts';

const cut = (text: string, without: RegExp | undefined): string =>
  without === undefined ? text : text.replaceAll(new RegExp(without.source, `${without.flags}gm`), '');

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

const closeLines = (before: string, after: string, rtol: number): boolean => {
  if (before.replaceAll(number, '#') !== after.replaceAll(number, '#')) return false;
  const here = after.match(number) ?? [];
  return (before.match(number) ?? []).every(
    (text, at) => Math.abs(Number(text) - Number(here[at])) <= rtol * Math.abs(Number(text)),
  );
};

const sameLines = (before: Buffer, after: Buffer, same: Same & { by: 'lines' }): boolean => {
  const [left = [], right = []] = [before, after].map((bytes) => {
    const lines = cut(bytes.toString('latin1'), same.without).split('\n');
    return same.sorted ? lines.sort() : lines;
  });
  if (same.rtol === undefined) return left.join('\n') === right.join('\n');
  const { rtol } = same;
  return left.length === right.length && left.every((line, at) => closeLines(line, right[at] ?? '', rtol));
};

/** Header, palette and decompressed data of a PNG; what stands beside the picture (times, texts) is not in it. */
const pictureOf = (png: Buffer): string => {
  const kept: Buffer[] = [];
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') data.push(body);
    else if (type === 'IHDR' || type === 'PLTE' || type === 'tRNS') kept.push(body);
    at += length + 12;
  }
  return Buffer.concat([...kept, inflateSync(Buffer.concat(data))]).toString('latin1');
};

/** Names and contents of a zip by its central directory; directories left out. */
const membersOf = (zip: Buffer): Map<string, Buffer> => {
  const members = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('latin1', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    if (!name.endsWith('/'))
      members.set(name, zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return members;
};

const sameMembers = (before: Buffer, after: Buffer, without: RegExp | undefined): boolean => {
  const [left = new Map<string, Buffer>(), right = new Map<string, Buffer>()] = [before, after].map(
    membersOf,
  );
  const text = (bytes: Buffer) => cut(bytes.toString('latin1'), without);
  return (
    left.size === right.size &&
    [...left].every(([name, bytes]) => {
      const other = right.get(name);
      return other !== undefined && text(bytes) === text(other);
    })
  );
};

interface Notebook {
  readonly cells: readonly {
    readonly source: unknown;
    readonly outputs?: readonly {
      readonly data?: Readonly<Record<string, unknown>>;
      readonly text?: unknown;
    }[];
  }[];
}

/** What a reader of a notebook sees: sources, streams and results, with pictures by their pixels; no counts, no times. */
const seenIn = (bytes: Buffer): string => {
  const { cells } = JSON.parse(bytes.toString()) as Notebook;
  const joined = (text: unknown) => (Array.isArray(text) ? text.join('') : String(text));
  return JSON.stringify(
    cells.map(({ source, outputs = [] }) => [
      joined(source),
      // Progress bars and addresses of objects are drawn anew each time.
      outputs.map(({ data = {}, text = '' }) => [
        joined(text)
          .replaceAll(/^.*\d+(?:\.\d+)?it\/s.*$/gm, '')
          .replaceAll(/0x[0-9a-f]+/g, '0x'),
        Object.entries(data).map(([type, value]) =>
          type === 'image/png'
            ? pictureOf(Buffer.from(joined(value), 'base64'))
            : joined(value).replaceAll(/0x[0-9a-f]+/g, '0x'),
        ),
      ]),
    ]),
  );
};

/** Whether one result is the same as the other, by what the workload says of it. */
export const isSame = (before: Buffer, after: Buffer, same: Same): boolean => {
  if (before.equals(after)) return true;
  switch (same.by) {
    case 'bytes':
      return false;
    case 'lines':
      return sameLines(before, after, same);
    case 'picture':
      return pictureOf(before) === pictureOf(after);
    case 'members':
      return sameMembers(before, after, same.without);
    case 'notebook':
      return seenIn(before) === seenIn(after);
  }
};
