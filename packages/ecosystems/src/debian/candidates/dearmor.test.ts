import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dearmor } from './dearmor.ts';

const key = (name: string) =>
  readFileSync(new URL(`../../../fixtures/archive/keys/${name}`, import.meta.url));

test('armoured keys become what gpg exports without armour; binary ones stay', () => {
  expect(Buffer.from(dearmor(key('archive.asc'))).equals(key('archive.gpg'))).toBe(true);
  expect(dearmor(key('archive.gpg'))).toEqual(key('archive.gpg'));
});

test('several keys in one file are all read', () => {
  const both = Buffer.concat([key('archive.asc'), key('expired.asc')]);
  expect(Buffer.from(dearmor(both)).equals(Buffer.concat([key('archive.gpg'), key('expired.gpg')]))).toBe(
    true,
  );
});
