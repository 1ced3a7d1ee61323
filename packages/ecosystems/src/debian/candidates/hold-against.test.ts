import { expect, test } from 'vitest';
import { holdAgainst } from './hold-against.ts';
import { parseRelease } from './release.ts';

const signed = { signature: 'signed', evidence: 'gpgv: good signature' } as const;
const release = (...fields: string[]) => parseRelease(fields.join('\n'));
const until = 'Valid-Until: Wed, 08 Jan 2020 00:00:00 UTC';
const at = (time: string) => Date.parse(time);

test('past its Valid-Until when the machine was captured, it is signed no more, and not unverified', () => {
  const held = (time: string) => holdAgainst(signed, release('Suite: stable', until), 'stable', at(time));
  expect(held('2020-01-07T00:00:00Z')).toEqual(signed);
  expect(held('2020-01-09T00:00:00Z')).toEqual({
    signature: 'expired',
    evidence:
      'past its Valid-Until of Wed, 08 Jan 2020 00:00:00 UTC when it was captured; gpgv: good signature',
  });
});

test.each([
  ['bookworm', ['Suite: stable', 'Codename: bookworm'], 'signed'],
  ['stable', ['Suite: stable', 'Codename: bookworm'], 'signed'],
  ['buster/updates', ['Suite: oldstable', 'Codename: buster'], 'signed'],
  ['bookworm-security', ['Suite: stable-security', 'Codename: bookworm-security'], 'signed'],
  ['bookworm', ['Suite: oldstable', 'Codename: bullseye'], 'unverified'],
  ['bookworm-security', ['Suite: stable', 'Codename: bookworm'], 'unverified'],
  ['bookworm', ['Origin: of somebody'], 'signed'],
  ['./', ['Suite: whatever'], 'signed'],
] as const)('as %s, what says %j is %s', (suite, fields, expected) => {
  expect(holdAgainst(signed, release(...fields), suite, 0).signature).toBe(expected);
});

test('what nobody signed stays what it is', () => {
  const nobody = { signature: 'unverified', evidence: 'no key' } as const;
  expect(holdAgainst(nobody, release('Suite: other', until), 'stable', at('2030-01-01'))).toEqual(nobody);
});
