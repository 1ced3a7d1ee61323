import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { init } from './init.ts';
import { lookAround } from './look-around.ts';
import { parseProject, readProject } from './read-project.ts';

const author = { name: 'Ada "Countess" Lovelace', orcid: '0000-0002-1825-0097' };
const written = {
  command: ['sh', '-c', 'echo "a\\b" > \'c d\'\n'],
  title: 'Growth',
  authors: [author],
  outputs: ['*.csv'],
};

const refusal = (use: () => unknown) => codeOf(() => Promise.resolve().then(use));

test('what is written is what is read', () => {
  const place = temporary();
  expect(readProject(init(place, written))).toMatchObject({
    command: written.command,
    title: 'Growth',
    authors: [author],
    output: ['*.csv'],
    licence: undefined,
  });
});

test('every example in the comments can be used as it stands', () => {
  const place = temporary();
  const text = readFileSync(init(place, {}), 'utf8');
  const used = text.replaceAll(/^# (?=\[\[|\w+ = )/gm, '');
  expect(parseProject(place, used)).toMatchObject({
    command: ['python3', 'fit.py'],
    capsule: 'analysis.capsule',
    claim: ['Figure 3=figure3.png', 'Mean height=table.csv:mean[1]=170.909'],
    compare: ['*.csv=rtol:1e-6'],
    data: ['genome=data/genome.fa'],
    authors: [{ name: 'Ada Lovelace', affiliation: 'Analytical Society' }],
  });
  expect(parseProject(place, text)).toMatchObject({ command: [], output: [], authors: [], claim: [] });
});

test('a file is replaced by force only, and what is no file never; what is not valid is not written', async () => {
  const place = temporary();
  const path = init(place, {});
  expect(await refusal(() => init(place, { title: 'New' }))).toBe('PROJECT_FILE_EXISTS');
  expect(await refusal(() => init(place, { title: 'two\nlines' }, true))).toBe('PROJECT_FILE_INVALID');
  expect(readFileSync(path, 'utf8')).toContain('# title =');
  init(place, { title: 'New' }, true);
  expect(readFileSync(path, 'utf8')).toContain('title = "New"');
  const other = temporary();
  mkdirSync(join(other, 'holotype.toml'));
  expect(await refusal(() => init(other, {}, true))).toBe('PROJECT_FILE_EXISTS');
});

test('run.sh, else make, and what CITATION.cff says in plain lines', () => {
  const place = temporary();
  expect(lookAround(place)).toEqual({ command: undefined, about: {}, from: [] });
  writeFileSync(join(place, 'Makefile'), '');
  expect(lookAround(place).command).toEqual(['make']);
  writeFileSync(join(place, 'run.sh'), '');
  expect(lookAround(place).command).toEqual(['sh', 'run.sh']);
  writeFileSync(join(place, 'other'), '', { mode: 0o755 });
  const lines = [
    'cff-version: 1.2.0',
    'title: "Growth: of oaks" # a comment',
    'license: >',
    '  MIT',
    'authors:',
    '  - family-names: Lovelace',
    '    given-names: Ada',
    "    orcid: 'https://orcid.org/0000-0002-1825-0097'",
    '  - name: "Bad \x1b[31m"',
    '  - name: The Lab',
    '    orcid: https://orcid.org/0000-0002-1825-0098',
    'keywords:',
    '  - name: not an author',
  ];
  writeFileSync(join(place, 'CITATION.cff'), lines.join('\n'));
  expect(lookAround(place)).toEqual({
    command: ['sh', 'run.sh'],
    about: {
      title: 'Growth: of oaks',
      authors: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' }, { name: 'The Lab' }],
    },
    from: ['run.sh', 'CITATION.cff'],
  });
});
