import type { About } from '@holotype/model';
import { expect, test } from 'vitest';
import { publish } from '../../publish.ts';
import { sample } from '../../sample.test.data.ts';

const versionOf = (about: About): Readonly<Record<string, unknown>> => {
  const { files } = publish({ ...sample, about: { ...sample.about, ...about } });
  const { text = '' } = files.find(({ name }) => name === 'dataverse.json') ?? {};
  return (JSON.parse(text) as { datasetVersion: Readonly<Record<string, unknown>> }).datasetVersion;
};

test('a licence that not every Dataverse knows is told in words, so that none refuses it', () => {
  const known = { name: 'CC BY 4.0', uri: 'http://creativecommons.org/licenses/by/4.0' };
  expect(versionOf({ licence: 'CC-BY-4.0' })).toMatchObject({ license: known });
  const terms = versionOf({ licence: 'MIT' });
  expect([terms['license'], terms['termsOfUse']]).toEqual([
    undefined,
    'MIT, https://spdx.org/licenses/MIT.html',
  ]);
  expect(versionOf({ licence: 'MIT AND ISC' })).toMatchObject({ termsOfUse: 'MIT AND ISC' });
});

test('without what Dataverse asks for it is not written, and both are named', () => {
  const about = { ...sample.about };
  delete about.contact;
  delete about.subjects;
  const { files, notWritten, missing } = publish({ ...sample, about });
  expect(files.map(({ name }) => name)).not.toContain('dataverse.json');
  expect(notWritten).toContainEqual({ name: 'dataverse.json', why: 'needs contact and subjects' });
  expect(missing.map(({ field, needed }) => [field, needed])).toEqual([
    ['contact', []],
    ['subjects', []],
  ]);
});
