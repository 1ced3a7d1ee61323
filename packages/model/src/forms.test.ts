import { expect, test } from 'vitest';
import { formNames, imageForms, replayForms, spaceFor } from './forms.ts';
import type { Lock } from './generated/lock.ts';

const capsule = { tree: { entries: 1500, files: 1000, bytes: 50_000_000 } };
const lock = {
  image: { tarSize: 51e6 },
  layers: [{ size: 30e6 }, { size: 22e6 }],
} as unknown as Lock;

test('what the Lock states is exact', () => {
  expect(spaceFor('tar', capsule, lock)).toEqual({ bytes: 51e6, inodes: 1, exact: true });
  expect(spaceFor('oci', capsule, lock)).toMatchObject({ bytes: 52e6, exact: true });
});

test('without a Lock the Tree is enough for a guess that is not too small', () => {
  // A tar has a record of 512 bytes per entry and fills up each file's last one.
  expect(spaceFor('tar', capsule).bytes).toBeGreaterThan(50_000_000 + 1500 * 512 + 1000 * 511);
  expect(spaceFor('dir', capsule)).toMatchObject({ inodes: 1500, exact: false });
});

test('a command runs in a directory or in an image', () => {
  expect(formNames).toEqual(['check', 'dir', 'tar', 'oci', 'squashfs', 'sif']);
  expect(replayForms).toEqual(['dir', 'oci', 'squashfs', 'sif']);
  expect(imageForms).toEqual(['oci', 'squashfs', 'sif']);
});
