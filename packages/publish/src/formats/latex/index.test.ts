import { expect, test } from 'vitest';
import { publish } from '../../publish.ts';
import { sample } from '../../sample.test.data.ts';

const styleOf = (publication: typeof sample): string | undefined =>
  publish(publication).files.find(({ name }) => name === 'holotype.sty')?.text;

test('the capsule is attached under its name, and its line says fingerprint and DOI', () => {
  const text = styleOf({ ...sample, about: { ...sample.about, doi: '10.5072/zenodo.1234' } }) ?? '';
  expect(text).toContain(`afrelationship={/Supplement}]{${sample.capsule.name}}`);
  expect(text).toMatch(/holotypeline}{Holotype capsule .*\\texttt{10\.5072\/zenodo\.1234}}/);
});

test('what means something to TeX is not handed to it', () => {
  const doi = '10.5072/a%}\\write18{id}';
  expect(styleOf({ ...sample, about: { ...sample.about, doi } })).not.toContain('write18');
  const { files, notWritten } = publish({ ...sample, capsule: { ...sample.capsule, name: 'a}b.capsule' } });
  expect(files.map(({ name }) => name)).not.toContain('holotype.sty');
  expect(notWritten.map(({ name }) => name)).toContain('holotype.sty');
});
