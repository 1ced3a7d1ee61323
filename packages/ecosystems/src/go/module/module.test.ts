import { drain, fileOf, zipOf, type ZipPart } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeName, goPurl, isModule, isVersion, parseGoPurl, pathOf, unescapeName } from './name.ts';
import { openModule } from './open.ts';
import { parseSums, sumKey, sumOf } from './sum.ts';

const list = async (parts: readonly ZipPart[]) => {
  const found: string[][] = [];
  for await (const { path, content } of openModule(fileOf(zipOf(parts)), 'x'))
    found.push([path, (await drain(content())).toString()]);
  return found;
};

test('the files of a module have the names that they have below its directory', async () => {
  const top = 'example.com/Demo/v2@v2.0.0';
  expect(
    await list([
      { name: `${top}/go.mod`, content: 'module' },
      { name: `${top}/a@b/c.go`, content: 'package c' },
    ]),
  ).toEqual([
    ['/go.mod', 'module'],
    ['/a@b/c.go', 'package c'],
  ]);
});

test.each([
  ['files of two modules', ['example.com/a@v1.0.0/a', 'example.com/b@v1.0.0/a']],
  ['a file beside the module', ['example.com/a@v1.0.0/a', 'readme']],
])('%s are refused', async (_, names) => {
  await expect(list(names.map((name) => ({ name, content: 'x' })))).rejects.toThrow(
    expect.objectContaining({ code: 'ARCHIVE_CORRUPT' }) as Error,
  );
});

// As golang.org/x/mod/sumdb/dirhash computes it.
test('the sum is that of go.sum: of all files, empty ones too, in the order of their names', () => {
  const members = [
    { member: 'data:/go.mod', sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' },
    { member: 'file:', sha256: '00' },
    { member: 'data:/a', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  ];
  expect(sumOf('example.com/m', 'v1.0.0', members)).toBe('h1:B/A+Dy66XQ/OpcMhSxCNVP1qA7pQYyH5U1/7eoDAPAs=');
  expect(sumOf('example.com/m', 'v1.0.1', members)).not.toBe(
    'h1:B/A+Dy66XQ/OpcMhSxCNVP1qA7pQYyH5U1/7eoDAPAs=',
  );
});

test('of go.sum those lines count that are of a module, the rest is passed over', () => {
  const sum = `h1:${'A'.repeat(43)}=`;
  const text = `example.com/m v1.0.0 ${sum}\nexample.com/m v1.0.0/go.mod ${sum}\nnonsense\nexample.com/n v1 h9:x\n`;
  expect([...parseSums(text)]).toEqual([[sumKey('example.com/m', 'v1.0.0'), sum]]);
});

test('a name is escaped as on disks and in URLs, and comes back', () => {
  expect(escapeName('github.com/BurntSushi/toml')).toBe('github.com/!burnt!sushi/toml');
  expect(pathOf('github.com/Azure/x', 'v1.0.0-RC1')).toBe('/github.com/!azure/x/@v/v1.0.0-!r!c1');
  expect(parseGoPurl(goPurl('github.com/Azure/x', 'v1.0.0+incompatible'))).toEqual({
    name: 'github.com/Azure/x',
    version: 'v1.0.0+incompatible',
  });
  for (const text of ['A', '!', 'a!B', '!1']) expect(unescapeName(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9./-]{0,30}$/), (text) => {
      expect(unescapeName(escapeName(text))).toBe(text);
    }),
  );
});

test.each(['demo', '../a.b', 'example.com/../x', 'example.com//x', 'example.com/a b', 'example.com/', ''])(
  '%j is no module that a proxy has',
  (name) => {
    expect(isModule(name)).toBe(false);
  },
);

test('a version is a whole one', () => {
  expect(['v1.0.0', 'v0.0.1-go1.26.8.linux-amd64', 'v2.0.0+incompatible'].every(isVersion)).toBe(true);
  expect(['1.0.0', 'v1', 'v1.0.0/../x', 'latest'].some(isVersion)).toBe(false);
});
