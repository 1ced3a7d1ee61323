import { expect, test } from 'vitest';
import { createRate } from './rate.ts';

test('a steady pace is the pace', () => {
  const rate = createRate(0, 0);
  for (let at = 100; at <= 5000; at += 100) rate.sample(at * 2, at);
  expect(rate.perSecond()).toBeCloseTo(2000, 6);
});

test('a new pace takes over within seconds, not at once', () => {
  const rate = createRate(0, 0);
  rate.sample(1000, 1000);
  rate.sample(1000, 2000);
  expect(rate.perSecond()).toBeGreaterThan(700);
  for (let at = 3000; at <= 40_000; at += 1000) rate.sample(1000, at);
  expect(rate.perSecond()).toBeLessThan(20);
});

test('what was done before a resumed step is not speed', () => {
  const rate = createRate(1e9, 0);
  rate.sample(1e9 + 500, 1000);
  expect(rate.perSecond()).toBe(500);
});
