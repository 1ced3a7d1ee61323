import { expect, test } from 'vitest';
import { parseYaml } from './parse.ts';

test('YAML is read as JSON would give it', async () => {
  expect(await parseYaml("packages:\n  '@a/b@1.0.0':\n    resolution: {integrity: sha512-x==}\n")).toEqual({
    packages: { '@a/b@1.0.0': { resolution: { integrity: 'sha512-x==' } } },
  });
});

test.each([
  ['nested without end', '['.repeat(100_000)],
  ['indented without end', `a:\n${' '.repeat(200)}b: 1`],
  ['a key that stands twice', 'a: 1\na: 2\n'],
  [
    'aliases of aliases',
    `a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: [${'*c,'.repeat(9)}*c]\n`,
  ],
])('%s is refused', async (_, text) => {
  await expect(parseYaml(text)).rejects.toThrow();
});
