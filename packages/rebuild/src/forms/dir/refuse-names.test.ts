import { utf8ToRaw } from '@holotype/model';
import { expect, test } from 'vitest';
import { unheldName } from './refuse-names.ts';

const treeOf = (...paths: readonly string[]) => paths.map((path) => ({ path: utf8ToRaw(path) }));
const windows = { windows: true, caseless: true };
const mac = { windows: false, caseless: true };

test('names that differ in case, or in how an accent is written, are one where case is passed over', () => {
  expect(unheldName(treeOf('/t', '/t/E', '/t/e'), mac)).toBe('/t/E and /t/e are one name there');
  expect(unheldName(treeOf('/\u00e9', '/e\u0301'), mac)).toContain('are one name there');
  expect(unheldName(treeOf('/a/E', '/b/e'), mac)).toBeUndefined();
  expect(unheldName(treeOf('/t/E', '/t/e'), { windows: false, caseless: false })).toBeUndefined();
});

test.each(['/a/lib:x.so', '/a/aux.c', '/a/x.', '/a/back\\slash', '/a/what?'])(
  '%s is no name on Windows',
  (path) => {
    expect(unheldName(treeOf(path), windows)).toContain('cannot be a name there');
    expect(unheldName(treeOf(path), mac)).toBeUndefined();
  },
);

test('ordinary names can be held by Windows', () => {
  expect(
    unheldName(treeOf('/', '/usr', '/usr/lib', '/usr/lib/console.so.6', '/.bashrc'), windows),
  ).toBeUndefined();
});
