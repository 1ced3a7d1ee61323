import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMtime, toMtime } from './entry.ts';

test('seconds and nanoseconds come back, before 1970 too', () => {
  const seconds = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.integer({ min: -2, max: 2 }));
  const nanoseconds = fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(0, 1, 500_000_000));
  fc.assert(
    fc.property(seconds, nanoseconds, (whole, rest) => {
      const mtime = toMtime(whole, rest);
      expect(mtime).toMatch(/^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d{0,8}[1-9])$/);
      const back = fromMtime(mtime);
      expect([back.seconds + 0, back.nanoseconds]).toEqual([whole + 0, rest]);
      expect(toMtime(BigInt(whole), rest)).toBe(mtime);
    }),
  );
});

test('the text is the number of seconds', () => {
  expect(toMtime(1_716_163_200, 0)).toBe('1716163200');
  expect(toMtime(1_716_163_200, 120_000_000)).toBe('1716163200.12');
  expect(toMtime(0, 1)).toBe('0.000000001');
  expect(toMtime(-1, 0)).toBe('-1');
  expect(toMtime(-1, 500_000_000)).toBe('-0.5');
  expect(toMtime(-2, 500_000_000)).toBe('-1.5');
  expect(toMtime(-1, 999_999_999)).toBe('-0.000000001');
});
