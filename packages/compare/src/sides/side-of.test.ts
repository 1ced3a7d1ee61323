import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideRules } from './index.ts';
import { left } from './left.test.data.ts';
import { sideOf } from './side-of.ts';

test.each(left)('$by', ({ paths }) => {
  const there = new Set(Object.keys(paths));
  const facts = { has: (path: string) => there.has(path) };
  const found = Object.keys(paths).map((path) => [path, sideOf(path, facts)?.name ?? '']);
  expect(Object.fromEntries(found)).toEqual(paths);
});

test('an absolute path is judged alike', () => {
  expect(sideOf('/home/ada/fit/.snakemake/log/a.log')?.name).toBe('snakemake state');
  expect(sideOf('/home/ada/fit/table.csv')).toBeUndefined();
});

test('a directory is one if all in it are', () => {
  expect(sideOf('b/Testing/Temporary')?.name).toBe('CMake state');
  expect(sideOf('.git')?.name).toBe('version control');
  expect(sideOf('Testing')).toBeUndefined();
});

test('a lock that holds something may be a result', () => {
  expect(sideOf('data.h5.lock', { size: 0 })?.name).toBe('lock');
  expect(sideOf('uv.lock', { size: 1200 })).toBeUndefined();
  expect(sideOf('uv.lock')).toBeUndefined();
});

test('each rule has a name of its own, a reason of one line, and something by which it is known', () => {
  const names = sideRules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, why, directories, files, paths } of sideRules) {
    expect(why, name).toMatch(/^[^\n]{10,140}$/);
    expect([...(directories ?? []), ...(files ?? []), ...(paths ?? [])], name).not.toEqual([]);
  }
});

test('each rule names something here', () => {
  const shown = new Set(['lock', ...left.flatMap(({ paths }) => Object.values(paths))]);
  expect(sideRules.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

test('any path gives a rule or none, in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('/.*a_~#0f')) }), (path) => {
      sideOf(path, { has: () => true, size: 0 });
    }),
  );
  for (const part of ['a/', 'joblib/', '0f/', '#', '_', '.dist-info', '*'])
    expect(() => sideOf(part.repeat(200_000))).not.toThrow();
});
