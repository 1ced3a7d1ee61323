import { openRoot } from '@holotype/host';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { licence as ofConda } from './conda/licence.ts';
import { licence as ofDebian } from './debian/licence.ts';
import { licence as ofNode } from './node/licence.ts';
import { licence as ofPython } from './python/licence.ts';
import { licence as ofRuby } from './ruby/licence.ts';

const root = (files: Readonly<Record<string, string>>) => openRoot(makeRoot(files)).files;

test('a package of Debian states the short names of its copyright file', () => {
  const text = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: demo

Files: *
Copyright: 2020 Ada
License: GPL-2+ or Expat

Files: debian/*
License: Expat
 Permission is hereby granted
 License: no field

License: GPL-2+ or Expat
 text
`;
  const read = ofDebian(
    root({ '/usr/share/doc/demo/copyright': text, '/usr/share/doc/old/copyright': 'GPL' }),
  );
  expect(read({ name: 'demo', version: '1' })).toBe('GPL-2+ or Expat; Expat');
  expect(read({ name: 'old', version: '1' })).toBeUndefined();
  expect(read({ name: 'absent', version: '1' })).toBeUndefined();
  expect(read({ name: '../demo', version: '1' })).toBeUndefined();
});

const site = '/venv/lib/python3.11/site-packages';
test.each([
  [
    'License-Expression: MIT AND Zlib\nLicense: something\nClassifier: License :: Public Domain',
    'MIT AND Zlib',
  ],
  ['License: BSD-3-Clause\nClassifier: License :: OSI Approved :: BSD License', 'BSD-3-Clause'],
  [
    'License: Copyright (c) Ada\n        All rights\nClassifier: License :: OSI Approved :: BSD License\nClassifier: Topic :: X',
    'OSI Approved :: BSD License',
  ],
  ['License: Ada’s own', 'Ada’s own'],
  ['License: UNKNOWN\n\nLicense-Expression: MIT', 'UNKNOWN'],
  ['Summary: x', undefined],
])('a distribution states %j', (fields, stated) => {
  const read = ofPython(
    root({ [`${site}/Demo_Pkg-1.0.dist-info/METADATA`]: `Name: Demo.Pkg\n${fields}\n\nLong\n` }),
  );
  expect(read({ name: 'demo.pkg', version: '1.0', sites: [site] })).toBe(stated);
  expect(read({ name: 'other', version: '1.0', sites: [site] })).toBeUndefined();
});

test.each([
  [{ license: '(MIT OR Apache-2.0)' }, '(MIT OR Apache-2.0)'],
  [{ license: { type: 'MIT', url: 'x' } }, 'MIT'],
  [{ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }, 'MIT OR GPL-2.0'],
  [{}, undefined],
  [{ license: 7, licenses: 'x' }, undefined],
])('a package of npm states %j', (manifest, stated) => {
  const site = '/project/node_modules/demo';
  const read = ofNode(root({ [`${site}/package.json`]: JSON.stringify(manifest) }));
  expect(read({ name: 'demo', version: '1', sites: [site] })).toBe(stated);
});

test('a gem states the licences of its gemspec, of which nothing is run', () => {
  const at = '/usr/local/bundle';
  const text = (line: string) =>
    `# stub: fit 1.0 ruby lib\n\nGem::Specification.new do |s|\n  ${line}\nend\n`;
  const stated = (line: string) =>
    ofRuby(root({ [`${at}/gems/fit-1.0/a`]: '', [`${at}/specifications/fit-1.0.gemspec`]: text(line) }))({
      ...{ name: 'fit', version: '1.0', sites: [`${at}/gems/fit-1.0`] },
    });
  expect(stated('s.licenses = ["MIT".freeze]')).toBe('MIT');
  expect(stated('s.licenses = ["Ruby".freeze, "BSD-2-Clause".freeze]')).toBe('Ruby; BSD-2-Clause');
  expect(stated('s.licenses = [File.read("x")]')).toBeUndefined();
  expect(stated('')).toBeUndefined();
});

test('a package of conda states what its record in the prefix has', () => {
  const record = (name: string, license: unknown) => [
    `/opt/conda/conda-meta/${name}-h1_0.json`,
    JSON.stringify({ license }),
  ];
  const read = ofConda(
    root(
      Object.fromEntries([
        record('zlib-1.3', 'Zlib'),
        record('zlib-ng-1.3', 'MIT'),
        record('mkl-1', 'LicenseRef-IntelSimplifiedSoftwareOct2022'),
        record('odd-1', 7),
      ]) as Record<string, string>,
    ),
  );
  const of = (name: string, version: string) => read({ name, version, sites: ['/opt/none', '/opt/conda'] });
  expect(of('zlib', '1.3')).toBe('Zlib');
  expect(of('mkl', '1')).toBe('LicenseRef-IntelSimplifiedSoftwareOct2022');
  expect(of('odd', '1')).toBeUndefined();
  expect(of('none', '1')).toBeUndefined();
});
