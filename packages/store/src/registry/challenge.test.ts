import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChallenges } from './challenge.ts';

test('challenges are read in all the ways in which registries write them', () => {
  const bearer =
    'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"';
  const parameters = {
    realm: 'https://auth.example/token',
    service: 'registry.example',
    scope: 'repository:a/b:pull,push',
  };
  expect(readChallenges(bearer)).toEqual([{ scheme: 'bearer', parameters }]);
  expect(readChallenges(['Basic Realm="x \\"y\\""', bearer])).toEqual([
    { scheme: 'basic', parameters: { realm: 'x "y"' } },
    { scheme: 'bearer', parameters },
  ]);
  expect(readChallenges(`Basic realm=x, ${bearer}`).map(({ scheme }) => scheme)).toEqual(['basic', 'bearer']);
  expect(readChallenges('Negotiate')).toEqual([{ scheme: 'negotiate', parameters: {} }]);
  expect(readChallenges(undefined)).toEqual([]);
});

test('any header is read to its end, soon', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(readChallenges(text))));
  for (const piece of ['Bearer realm="', 'a=', '"\\', ', ,', 'a="b",'])
    expect(readChallenges(piece.repeat(5000)).length).toBeLessThan(10_000);
});
