import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCitation } from './citation.ts';
import { readCodemeta } from './codemeta.ts';
import { readDescription } from './description.ts';
import { readPyproject } from './pyproject.ts';
import { readAbout } from './read-about.ts';

const citation = `cff-version: 1.2.0
title: Growth of oaks
abstract: >-
  How oaks grow
  on dry sites.

  Two paragraphs.
keywords:
  - oaks
  - "dry sites"
license: cc-by-4.0
version: 1.10
doi: https://doi.org/10.5072/zenodo.1
date-released: '2026-03-01'
repository-code: https://git.example/oaks
authors:
  - family-names: Gogh
    name-particle: van
    given-names: Vincent
preferred-citation:
  type: article
  title: "Oaks: a paper"
  doi: 10.5072/paper
`;

test('CITATION.cff: all that a deposit asks for', () => {
  expect(readCitation(citation)).toEqual({
    title: 'Growth of oaks',
    description: 'How oaks grow on dry sites.\n\nTwo paragraphs.',
    keywords: ['oaks', 'dry sites'],
    licence: 'CC-BY-4.0',
    version: '1.10',
    doi: '10.5072/zenodo.1',
    date: '2026-03-01',
    code: 'https://git.example/oaks',
    authors: [{ name: 'Vincent van Gogh', family: 'van Gogh' }],
    paper: { title: 'Oaks: a paper', doi: '10.5072/paper' },
  });
});

test('codemeta.json', () => {
  const text = JSON.stringify({
    name: 'Oaks',
    license: 'https://spdx.org/licenses/MIT',
    author: [
      {
        '@id': 'https://orcid.org/0000-0002-1825-0097',
        givenName: 'Ada',
        familyName: 'Lovelace',
        affiliation: { '@id': 'https://ror.org/042nb2s44', name: 'MIT' },
      },
    ],
    keywords: 'a, b',
    identifier: 'https://doi.org/10.5072/x',
  });
  expect(readCodemeta(text)).toEqual({
    title: 'Oaks',
    licence: 'MIT',
    authors: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097', affiliation: 'MIT', ror: '042nb2s44' }],
    keywords: ['a', 'b'],
    doi: '10.5072/x',
  });
});

test('pyproject.toml: its name is no title', () => {
  const text = `[project]
name = "oaks"
version = "2.1"
license = "MIT"
description = "Oaks"
authors = [{ name = "Ada Lovelace", email = "ada@example.org" }]
[project.urls]
Repository = "https://git.example/oaks"
`;
  expect(readPyproject(text)).toEqual({
    version: '2.1',
    licence: 'MIT',
    description: 'Oaks',
    authors: [{ name: 'Ada Lovelace' }],
    code: 'https://git.example/oaks',
  });
});

test('DESCRIPTION of R', () => {
  const text = `Package: oaks
Title: Growth of
    Oaks
Version: 0.1
License: GPL (>= 2)
Author: Ada Lovelace [aut, cre] <ada@example.org>, Charles Babbage
`;
  expect(readDescription(text)).toEqual({
    title: 'Growth of Oaks',
    version: '0.1',
    licence: 'GPL-2.0-or-later',
    authors: [{ name: 'Ada Lovelace' }, { name: 'Charles Babbage' }],
  });
  expect(readDescription('License: MIT + file LICENSE\nPackage: a')).toEqual({ licence: 'MIT' });
  expect(readDescription('Version: 3')).toEqual({});
});

test('what holotype.toml says counts, then the most telling file; each is named', () => {
  const place = temporary();
  expect(readAbout(place)).toBeUndefined();
  writeFileSync(join(place, 'CITATION.cff'), 'title: From the citation\nlicense: see file\nversion: "1"\n');
  writeFileSync(join(place, 'codemeta.json'), '{"name":"From CodeMeta","license":"MIT"}');
  expect(readAbout(place, { version: '9' })).toEqual({
    version: '9',
    title: 'From the citation',
    licence: 'MIT',
    readIn: [
      { field: 'title', file: 'CITATION.cff' },
      { field: 'licence', file: 'codemeta.json' },
    ],
  });
});

test('no link out of the project is followed', () => {
  const place = temporary();
  writeFileSync(join(place, 'elsewhere'), 'title: private\n');
  symlinkSync('elsewhere', join(place, 'CITATION.cff'));
  expect(readAbout(place)).toBeUndefined();
});

test.each([
  ['title: "a \u001b[31m"\ndoi: 10.5072/a b\nrepository-code: javascript:alert(1)\nversion: "\u202e"'],
  ['authors:\n  - name: "\u0007"\nlicense: MIT AND\nkeywords:\n  - "\u001b"\n'],
])('what no document may hold is left out', (text) => {
  expect(readCitation(text)).toEqual({});
});

test('any text is read, or nothing of it', () => {
  const word = fc.constantFrom(
    'title:',
    'authors:',
    ' - ',
    '"',
    "'",
    '\n',
    '>',
    '{',
    '}',
    '[project]',
    ': ',
    'a',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      for (const read of [readCitation, readCodemeta, readPyproject, readDescription])
        expect(typeof read(text)).toBe('object');
    }),
  );
});
