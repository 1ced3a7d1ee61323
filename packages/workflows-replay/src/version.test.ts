import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from './version.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = ['apps', 'packages']
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`).map((name) => `${root}/${folder}/${name}/package.json`),
  )
  .filter((path) => existsSync(path));

test('the version that the program tells is that of every package', () => {
  expect(packages.length).toBeGreaterThan(10);
  for (const path of packages)
    expect((JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version, path).toBe(version);
});
