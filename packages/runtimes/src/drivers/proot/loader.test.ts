import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackLoaders } from './loader.ts';

/** An ELF file that ends with a list of two sections of 64 bytes. */
const elf = (number: 1 | 2, type: number, fill: number): Buffer => {
  const file = Buffer.alloc(300, fill);
  file.write('\x7fELF', 0, 'latin1');
  file[4] = number;
  file.writeUInt16LE(type, 16);
  const sizes = number === 2 ? 58 : 46;
  if (number === 2) file.writeBigUInt64LE(172n, 40);
  else file.writeUInt32LE(172, 32);
  file.writeUInt16LE(64, sizes);
  file.writeUInt16LE(2, sizes + 2);
  return file;
};
const unpack = (...parts: readonly Buffer[]) => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-loader-'));
  const program = join(directory, 'proot');
  writeFileSync(program, Buffer.concat(parts));
  return unpackLoaders({ program, argv: [program], reads: [] }, directory);
};

test('the loaders for both sizes of a word are taken out of PRoot as they are, and may be executed', () => {
  const [wide, narrow] = [elf(2, 2, 7), elf(1, 2, 8)];
  const found = unpack(elf(2, 3, 1), Buffer.from('\x7fELF of another kind'), wide, narrow, Buffer.alloc(40));
  expect(Object.keys(found)).toEqual(['PROOT_LOADER', 'PROOT_LOADER_32']);
  const [first = '', second = ''] = Object.values(found);
  expect(readFileSync(first)).toEqual(wide);
  expect(readFileSync(second)).toEqual(narrow);
  expect(statSync(first).mode & 0o700).toBe(0o700);
});

test('a PRoot without loaders names none, nor one that is cut off', () => {
  expect(unpack(elf(2, 3, 1))).toEqual({});
  expect(unpack(elf(2, 3, 1), elf(2, 2, 7).subarray(0, 200))).toEqual({});
});
