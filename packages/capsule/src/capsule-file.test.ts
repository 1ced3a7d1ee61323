import { codeOf } from '@holotype/test-support';
import { utf8ToRaw } from '@holotype/model';
import { expect, test } from 'vitest';
import { openCapsuleFile } from './capsule-file.ts';

const capsule = utf8ToRaw(new URL('../fixtures/1-1-0/fit.capsule', import.meta.url).pathname);

test('a file of more members than a capsule may have is refused as a capsule', async () => {
  expect(await codeOf(() => openCapsuleFile(capsule))).toBe('none');
  expect(await codeOf(() => openCapsuleFile(capsule, { most: 3 }))).toBe('CAPSULE_TOO_LARGE');
});
