import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldersIn } from '@holotype/test-support';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What only somebody writes who knows dpkg, apt or their files. */
const knowledge = /dpkg|deb822|\/var\/lib\/apt|sections\.apt|DpkgPackage|debPurl|pkg:deb/i;

/** Types that are generated from the schemas, and the vocabulary of the schemas. */
const isGenerated = (path: string) => path.includes('/generated/');

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !/\.test\.|\/fixtures\//.test(path) && !isGenerated(path));

test('nothing outside its folder knows dpkg', () => {
  const folders = ['packages', 'apps'].flatMap((kind) =>
    foldersIn(join(root, kind)).map((name) => join(root, kind, name, 'src')),
  );
  const knowing = folders
    .flatMap(sourcesOf)
    .filter((path) => knowledge.test(readFileSync(path, 'utf8')))
    .map((path) => relative(root, path))
    .filter((path) => !path.startsWith('packages/ecosystems/src/debian/'));
  expect(knowing).toEqual([]);
});
