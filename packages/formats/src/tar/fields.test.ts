import { toMtime } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './fields.ts';
import { toAbsolute } from './path.ts';
import { paxTime } from './pax.ts';

const base256 = (value: bigint) => {
  const bytes = Buffer.alloc(12);
  for (let at = 11, rest = BigInt.asUintN(96, value); at >= 0; at--, rest >>= 8n)
    bytes[at] = Number(rest & 0xffn);
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
};

test('numbers: octal with what programs put around it, and base-256, also negative', () => {
  const octal = (text: string) => readNumber(Buffer.from(text, 'latin1'), 0, text.length);
  expect(octal('0000644\0')).toBe(0o644);
  expect(octal('   644 \0')).toBe(0o644);
  expect(octal('\0'.repeat(8))).toBe(0);
  expect(octal('77777777')).toBe(0o77777777);
  expect(octal('12 34567')).toBeUndefined();
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(readNumber(base256(BigInt(value)), 0, 12)).toBe(value);
    }),
  );
});

test('times are exact to the nanosecond, cut towards the past', () => {
  expect(paxTime('1716163200.25')).toBe('1716163200.25');
  expect(paxTime('1716163200')).toBe('1716163200');
  expect(paxTime('1.0000000009')).toBe('1');
  expect(paxTime('-1.5')).toBe('-1.5');
  expect(paxTime('-0.0000000001')).toBe('-0.000000001');
  expect(paxTime('-1.9999999999')).toBe('-2');
  expect(paxTime('-0')).toBe('0');
  expect(paxTime('1e9')).toBeUndefined();
  expect(paxTime('99999999999999999999')).toBeUndefined();
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 999_999_999 }),
      (seconds, nanoseconds) => {
        expect(paxTime(toMtime(seconds, nanoseconds))).toBe(toMtime(seconds, nanoseconds));
      },
    ),
  );
});

test.each([
  ['./usr/bin/x', '/usr/bin/x'],
  ['/usr/bin/x', '/usr/bin/x'],
  ['usr/bin/', '/usr/bin'],
  ['./', '/'],
  ['.', '/'],
  ['/', '/'],
  ['a//b/./c', '/a/b/c'],
  ['..a/b..', '/..a/b..'],
  ['', undefined],
  ['..', undefined],
  ['a/..', undefined],
  ['./../a', undefined],
  ['a\0b', undefined],
])('%j is %j', (name, path) => {
  expect(toAbsolute(name)).toBe(path);
});
