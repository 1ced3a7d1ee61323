import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const helper = join(import.meta.dirname, '../helper');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const built = JSON.parse(readFileSync(join(helper, 'bin/built.json'), 'utf8')) as {
  readonly sources: string;
  readonly binaries: Readonly<Record<string, string>>;
};

test('the helper was built from these sources: if not, run scripts/build-native.mjs', () => {
  const source = join(helper, 'src');
  const lines = readdirSync(source)
    .sort()
    .map((name) => `${sha256(readFileSync(join(source, name)))}  ${name}\n`);
  expect(sha256(lines.join(''))).toBe(built.sources);
});

test.each(Object.entries(built.binaries))('%s is what was built, and may be started', (name, digest) => {
  const path = join(helper, 'bin', name);
  expect(sha256(readFileSync(path))).toBe(digest);
  accessSync(path, constants.X_OK);
});
