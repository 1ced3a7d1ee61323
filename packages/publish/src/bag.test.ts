import { sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { bagFileNames, bagFiles } from './bag.ts';
import { sample } from './sample.test.data.ts';

const payload = [
  { name: 'b 100%.capsule', size: 7, sha256: '1'.repeat(64) },
  { name: 'README.md', size: 5, sha256: '2'.repeat(64) },
];
const textsOf = (about: typeof sample.about) =>
  Object.fromEntries(bagFiles({ ...sample, about }, payload).map(({ name, text }) => [name, text]));

test('a bag names what is in it, and a per cent sign as RFC 8493 has it', () => {
  const texts = textsOf({ ...sample.about, title: 'line\r\nBag-Size: 9' });
  expect(Object.keys(texts)).toEqual([...bagFileNames]);
  expect(texts['manifest-sha256.txt']).toBe(
    `${'2'.repeat(64)}  data/README.md\n${'1'.repeat(64)}  data/b 100%25.capsule\n`,
  );
  expect(texts['bag-info.txt']?.split('\n')).toEqual([
    'Bag-Software-Agent: holotype 0.1.0',
    'Bagging-Date: 2026-11-29',
    'External-Identifier: https://doi.org/10.5072/zenodo.1234',
    'Contact-Email: ada@uni.example',
    'External-Description: line Bag-Size: 9',
    'Payload-Oxum: 12.2',
    '',
  ]);
  expect(texts['tagmanifest-sha256.txt']).toContain(`${sha256(texts['bag-info.txt'] ?? '')}  bag-info.txt\n`);
});

test('what nobody said is not in it', () => {
  expect(textsOf({})['bag-info.txt']).not.toMatch(/Contact|Description/);
});
