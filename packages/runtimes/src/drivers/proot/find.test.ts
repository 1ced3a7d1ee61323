import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { neededBy, startBrought } from './find.ts';

const treeOf = (...paths: readonly string[]): string => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-proot-'));
  for (const path of paths) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), '');
  }
  return place;
};
const loader = 'ld-linux-x86-64.so.2';
const glibc = openRoot(treeOf(`lib64/${loader}`)).files;
const musl = openRoot(treeOf('lib/ld-musl-x86_64.so.1')).files;
const directory = '/opt/h/proot';

test('PRoot is started by the loader of the machine where nothing else is carried', () => {
  const libraries = treeOf('node');
  expect(startBrought({ directory, libraries }, glibc)).toEqual({
    program: `${directory}/proot`,
    argv: [`/lib64/${loader}`, '--library-path', directory, `${directory}/proot`],
    reads: [`/lib64/${loader}`, directory],
  });
  expect(startBrought({ directory, libraries: join(libraries, 'none') }, musl)).toMatch(/needs glibc/);
});

test.each([
  ['musl', musl],
  ['glibc', glibc],
])(
  'a C library that is carried starts it on a machine with %s, and Landlock lets it be read',
  (_, machine) => {
    const libraries = treeOf(loader);
    const found = startBrought({ directory, libraries }, machine);
    if (typeof found === 'string') throw new Error(found);
    expect(found.argv).toEqual([
      join(libraries, loader),
      '--library-path',
      `${libraries}:${directory}`,
      `${directory}/proot`,
    ]);
    expect(neededBy(found, 'none')).toEqual(expect.arrayContaining([libraries, directory]));
  },
);
