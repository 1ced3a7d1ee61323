import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsTime } from './time-in-text.ts';

const from = Date.UTC(2026, 10, 28, 12, 14, 50) / 1000;
const window = { from, to: from + 30 };

test.each([
  'made 2026-11-28T12:15:02Z',
  'Sat Nov 28 12:15:01 UTC 2026',
  `seed ${String(from + 3)}`,
  `{"at": ${String(from + 3)}123}`,
  `${String(from)}.5`,
])('%s is the time of the run', (text) => {
  expect(holdsTime(text, window)).toBe(true);
});

test.each([
  'RMSE 171.0764, n = 442',
  '2025-01-02 and 12026-11-28',
  `${String(from - 100)} ${String(from + 1e6)}`,
  `0.${String(from + 3)}`,
  'Sat Nov 28 11:15:01 UTC 2025 and Nov  2 12:15',
])('%s is not', (text) => {
  expect(holdsTime(text, window)).toBe(false);
});

test('any moment of the run is found, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (after) => {
      const at = new Date((from + after) * 1000);
      for (const text of [at.toISOString(), String(at.getTime()), String(at.getTime() / 1000)])
        expect(holdsTime(text, window)).toBe(true);
    }),
  );
});
