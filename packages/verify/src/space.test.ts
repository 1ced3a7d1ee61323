import { expect, test } from 'vitest';
import { lockSample, manifestOf } from './checks/sample.test.data.ts';
import { spaceFor } from './space.ts';

test('what the Lock states is exact', () => {
  expect(spaceFor('tar', manifestOf({}), lockSample)).toEqual({ bytes: 51e6, inodes: 1, exact: true });
  expect(spaceFor('oci', manifestOf({}), lockSample)).toMatchObject({ bytes: 52e6, exact: true });
});

test('without a Lock the Tree is enough for a guess that is not too small', () => {
  // A tar has a record of 512 bytes per entry and fills up each file's last one.
  expect(spaceFor('tar', manifestOf({})).bytes).toBeGreaterThan(50_000_000 + 1500 * 512 + 1000 * 511);
  expect(spaceFor('dir', manifestOf({}))).toMatchObject({ inodes: 1500, exact: false });
});
