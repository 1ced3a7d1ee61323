import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const checkout = join(import.meta.dirname, '../../..');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const programs = ['packages/trace/helper', 'apps/launcher'].map((directory) => ({
  directory,
  home: join(checkout, directory),
  built: JSON.parse(readFileSync(join(checkout, directory, 'bin/built.json'), 'utf8')) as {
    readonly sources: string;
    readonly binaries: Readonly<Record<string, string>>;
  },
}));

test.each(programs)(
  'the programs of $directory were built from these sources: if not, run scripts/build-native.mjs',
  ({ home, built }) => {
    const source = join(home, 'src');
    const lines = readdirSync(source)
      .sort()
      .map((name) => `${sha256(readFileSync(join(source, name)))}  ${name}\n`);
    expect(sha256(lines.join(''))).toBe(built.sources);
  },
);

const binaries = programs.flatMap(({ home, built }) =>
  Object.entries(built.binaries).map(([name, digest]) => [name, digest, join(home, 'bin', name)] as const),
);

test.each(binaries)('%s is what was built, and may be started', (_, digest, path) => {
  expect(sha256(readFileSync(path))).toBe(digest);
  accessSync(path, constants.X_OK);
});
