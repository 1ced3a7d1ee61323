import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseElf } from './elf.ts';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../src/probes/libc/fixtures/${path}`, import.meta.url)));
const libc = fixture('debian-12/root/usr/lib/x86_64-linux-gnu/libc.so.6');

test('a program names its machine and its loader', () => {
  const shell = fixture('debian-12/root/usr/bin/sh');
  expect(parseElf(shell)).toEqual({ machine: 'x86_64', interpreter: '/lib64/ld-linux-x86-64.so.2' });
  expect(parseElf(fixture('alpine-on-arm/root/bin/busybox'))?.machine).toBe('aarch64');
});

test('the oldest kernel comes from the ABI note, which follows a note of another kind', () => {
  expect(parseElf(libc)?.minimumKernel).toBe('3.2.0');
});

test('a script is no ELF file', () => {
  expect(parseElf(Buffer.from(`#!/bin/sh\n${' '.repeat(100)}`))).toBeUndefined();
  expect(parseElf(new Uint8Array())).toBeUndefined();
});

test('whatever the header claims, reading ends, and within the bytes', () => {
  const patch = fc.record({
    at: fc.nat({ max: libc.length - 1 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 6 }), fc.nat({ max: libc.length }), (patches, length) => {
      const damaged = Buffer.from(libc);
      for (const { at, bytes } of patches) damaged.set(bytes.subarray(0, damaged.length - at), at);
      expect(() => parseElf(damaged.subarray(0, length))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
