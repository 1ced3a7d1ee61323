import type { DpkgPackage } from '@holotype/model';
import { expect, test } from 'vitest';
import { expandTemplate, guessPoolUrls, parseMirror } from './mirrors.ts';

const found: DpkgPackage = {
  purl: 'pkg:deb/debian/libstdc%2B%2B6@4:12~1?arch=amd64',
  name: 'libstdc++6',
  version: '4:12~1',
  architecture: 'amd64',
  status: 'install ok installed',
  essential: false,
  source: 'libgcc',
  origin: { kind: 'unknown' },
};

test('a template is filled in, without the epoch and quoted', () => {
  const template = 'https://mirror.example/{component}/{prefix}/{source}/{name}_{version}_{arch}.deb';
  expect(expandTemplate(template, found, ['main', 'non-free'])).toEqual([
    'https://mirror.example/main/libg/libgcc/libstdc%2B%2B6_12~1_amd64.deb',
    'https://mirror.example/non-free/libg/libgcc/libstdc%2B%2B6_12~1_amd64.deb',
  ]);
  expect(expandTemplate('https://mirror.example/{name}', found, ['main', 'contrib'])).toHaveLength(1);
});

test.each([
  { name: '../../x' },
  { name: 'x; touch pwned #' },
  { source: '..' },
  { version: '1/../../x' },
  { version: '1\u001b[2J' },
  { architecture: 'a/b' },
])('nobody is asked for a package that no archive can have: %j', (odd) => {
  expect(
    expandTemplate('https://mirror.example/{source}/{name}_{version}', { ...found, ...odd }, ['main']),
  ).toEqual([]);
  expect(guessPoolUrls('https://mirror.example/debian/', { ...found, ...odd }, ['main'])).toEqual([]);
});

test('a pool path is guessed as Debian lays pools out', () => {
  expect(guessPoolUrls('https://mirror.example/debian/', { ...found, source: 'gcc' }, ['main'])).toEqual([
    'https://mirror.example/debian/pool/main/g/gcc/libstdc%2B%2B6_12~1_amd64.deb',
  ]);
});

test('a base ends with a slash', () => {
  expect(parseMirror('https://mirror.example/debian')).toEqual({
    kind: 'base',
    text: 'https://mirror.example/debian/',
  });
});

test.each([
  'mirror.example',
  'ftp://mirror.example/',
  '/srv/mirror',
  'https://mirror.example/{nmae}',
  'https://mirror.example/{}',
])('%s is refused with a code and what would do', (text) => {
  expect(() => parseMirror(text)).toThrow(
    expect.objectContaining({
      code: 'LOCK_MIRROR_INVALID',
      hint: expect.stringContaining('{name}') as string,
    }),
  );
});
