import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsTime, withoutTimes } from './index.ts';

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

test('times are taken out in any zone, and nothing else', () => {
  const text = (at: number, zone: number) => {
    const local = new Date((at + zone * 900) * 1000).toISOString();
    const clock = local.slice(11, 19);
    return `at ${local.slice(0, 10)} ${clock}, then ${clock}: 1.25 of 7 s, ${String(at)}.${String(at).slice(4)}`;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 1e8 }),
      fc.integer({ min: -56, max: 56 }),
      (after, later, zone) => {
        const here = { from: from + later, to: from + later + 60 };
        const [there, now] = [text(from + after, 0), text(here.from + after, zone)];
        expect(withoutTimes(there, window)).toBe(withoutTimes(now, here));
        expect(withoutTimes(there, window)).toContain('1.25 of 7 s');
        expect(withoutTimes(`${there} 7`, window)).not.toBe(withoutTimes(`${now} 8`, here));
      },
    ),
  );
});
