import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const directories = ['packages', 'apps', 'test']
  .flatMap((place) => readdirSync(join(checkout, place)).map((name) => `${place}/${name}`))
  .filter((directory) => existsSync(join(checkout, directory, 'package.json')));

interface PackageJson {
  readonly homepage?: string;
  readonly bugs?: unknown;
  readonly license?: string;
  readonly repository?: Readonly<Record<string, unknown>>;
}
const read = (directory: string) =>
  JSON.parse(readFileSync(join(checkout, directory, 'package.json'), 'utf8')) as PackageJson;

const { homepage, bugs, license, repository } = read('.');

test.each(directories)('%s says where it comes from, as the workspace does', (directory) => {
  expect(read(directory)).toMatchObject({
    homepage,
    bugs,
    license,
    repository: { ...repository, directory },
  });
});
