import { documentVersions, type Triage, type TriagedCapsule } from '@holotype/model';
import { expect, test } from 'vitest';
import { renderTriage } from './index.ts';

const capsule = (file: string, answer: TriagedCapsule['answer'], text?: string): TriagedCapsule => ({
  ...{ file, size: 2000, answer },
  reasons: text === undefined ? [] : [{ code: 'A_CODE', answer, text }],
  says: {
    ...{ title: 'Oaks', authors: ['Ada Lovelace'], packages: 3, gpu: true, download: 5000, rebuilt: 7000 },
    ...{ command: 'python3 fit.py', claims: ['Slope=out:line 1'], seconds: 90, memory: 1000 },
    data: [{ slot: 'genome', size: 4 }],
  },
});
const triageOf = (...capsules: readonly TriagedCapsule[]): Triage => ({
  triageVersion: documentVersions.triage,
  tool: { name: 'holotype', version: '0' },
  madeAt: '2026-11-29T12:00:00Z',
  host: { name: 'laptop.json', recordedAt: '2026-11-01T00:00:00Z' },
  capsules: [...capsules],
});
const text = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script.*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('the count comes first, then a row for each, then what each says', () => {
  const page = renderTriage(
    triageOf(capsule('a.capsule', 'ready'), capsule('b.capsule', 'broken', 'It ends too early')),
  );
  expect(text(page)).toMatch(
    /1 of 2 capsules ready Asked about laptop\.json, as recorded on 2026-11-01T00:00:00Z\. .*All capsules .*a\.capsule Oaks ready .*b\.capsule Oaks send back .*It ends too early .*b\.capsule ✗ send back .*A_CODE .*Ada Lovelace .*python3 fit\.py .*genome \(4 bytes\)/,
  );
  expect(page).toContain('class="verdict fail"');
});

test('what capsules say is text, and nothing is loaded or runs', () => {
  const evil = '<img src=x onerror=alert(1)></script>\u202e"';
  const page = renderTriage(triageOf(capsule(evil, 'look', evil)));
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/ (?:src|style|on\w+)="/);
});
