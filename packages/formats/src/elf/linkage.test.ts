import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadAt, readLinkage } from './linkage.ts';

const over =
  (bytes: Uint8Array): ReadAt =>
  (position, length) =>
    bytes.subarray(position, position + length);

interface Parts {
  readonly soname: string;
  readonly needs: readonly string[];
}

/** One segment that holds all, addresses being offsets: strings, a dynamic section, and versions of one library. */
const makeLibrary = ({ soname, needs }: Parts): Buffer => {
  const file = Buffer.alloc(4096);
  const names = ['', soname, 'libc.so.6', ...needs, 'LIB_1'];
  const at = new Map<string, number>();
  let end = 0;
  for (const name of names) {
    at.set(name, end);
    end += file.write(`${name}\0`, 1024 + end, 'latin1');
  }
  const index = (name: string) => at.get(name) ?? 0;
  file.write('\x7fELF\x02\x01\x01', 'latin1');
  file.writeUInt16LE(62, 18);
  file.writeBigUInt64LE(64n, 32);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(2, 56);
  for (const [place, type, offset] of [
    [64, 1, 0],
    [120, 2, 256],
  ] as const) {
    file.writeUInt32LE(type, place);
    file.writeBigUInt64LE(BigInt(offset), place + 8);
    file.writeBigUInt64LE(BigInt(offset), place + 16);
    file.writeBigUInt64LE(4096n, place + 32);
  }
  const dynamic = [
    [5, 1024],
    [14, index(soname)],
    [0x6ffffffe, 2048],
    [0x6ffffffc, 3072],
    [0, 0],
  ] as const;
  for (const [place, [tag, value]] of dynamic.entries()) {
    file.writeBigInt64LE(BigInt(tag), 256 + place * 16);
    file.writeBigUInt64LE(BigInt(value), 264 + place * 16);
  }
  file.writeUInt32LE(index('libc.so.6'), 2052);
  file.writeUInt32LE(16, 2056);
  for (const [place, name] of needs.entries()) {
    file.writeUInt32LE(index(name), 2064 + place * 16 + 8);
    file.writeUInt32LE(place === needs.length - 1 ? 0 : 16, 2064 + place * 16 + 12);
  }
  file.writeUInt32LE(20, 3084);
  file.writeUInt32LE(index('LIB_1'), 3092);
  return file;
};

const library = makeLibrary({ soname: 'libcuda.so.1', needs: ['GLIBC_2.17', 'GLIBC_2.3'] });

test('a library says its name, what it needs of others, and what it has', () => {
  expect(readLinkage(over(library))).toEqual({
    machine: 62,
    soname: 'libcuda.so.1',
    needs: new Map([['libc.so.6', ['GLIBC_2.17', 'GLIBC_2.3']]]),
    provides: ['LIB_1'],
  });
});

test('a real program is read', () => {
  const linkage = readLinkage(over(readFileSync(process.execPath)));
  expect(linkage?.soname).toBeUndefined();
  expect([...(linkage?.needs.keys() ?? [])]).not.toEqual([]);
});

test('records that lead back to themselves come to an end', () => {
  const endless = Buffer.from(library);
  endless.writeInt32LE(-16, 2064 + 12);
  endless.writeUInt32LE(0xffffffff, 2060);
  expect(readLinkage(over(endless))?.soname).toBe('libcuda.so.1');
});

test('whatever the bytes are, nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(library.length - 1), fc.nat(255)), { maxLength: 40 }),
      fc.nat(library.length),
      (changes, length) => {
        const changed = Buffer.from(library.subarray(0, length));
        for (const [at, value] of changes) if (at < length) changed[at] = value;
        readLinkage(over(changed));
      },
    ),
  );
});
