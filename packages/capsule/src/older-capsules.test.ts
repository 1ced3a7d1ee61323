import { readFileSync } from 'node:fs';
import { rawToUtf8, documentDigest, documentVersions, utf8ToRaw } from '@holotype/model';
import { expect, test } from 'vitest';
import { openCapsule } from './open.ts';
import { packCapsule } from './pack.ts';
import { temporary } from '@holotype/test-support';

const frozen = new URL('../fixtures/1-1-0/fit.capsule', import.meta.url).pathname;

test('a capsule of an older version is read in this one, and packed again it is the same to the byte', async () => {
  const reader = await openCapsule(utf8ToRaw(frozen));
  const { manifest, written } = reader;
  expect(manifest).toMatchObject({ manifestVersion: documentVersions.manifest });
  expect(written).toMatchObject({ manifestVersion: '1-1-0' });
  expect(documentDigest(manifest)).not.toBe(documentDigest(written));
  const output = utf8ToRaw(`${rawToUtf8(temporary())}/again.capsule`);
  const artifact = () => {
    throw new Error('it names none');
  };
  await packCapsule({ reader, output, full: false, artifact });
  reader.close();
  expect(readFileSync(rawToUtf8(output)).equals(readFileSync(frozen))).toBe(true);
});
