import { expect, test } from 'vitest';
import { type Cause, sortCauses } from './causes.ts';

test('what the run complained of comes first, what it did not read last', () => {
  const cause = (kind: NonNullable<Cause['kind']>, what = kind as string): Cause => ({
    kind,
    what,
    detail: '',
  });
  const all = [
    cause('unused'),
    cause('network'),
    cause('lookup'),
    cause('changed', 'a'),
    cause('missing'),
    cause('changed', 'b'),
  ];
  const told: Cause = { what: 'of an older document', detail: '' };
  expect(sortCauses([...all, told]).map(({ what }) => what)).toEqual([
    'missing',
    'a',
    'b',
    'of an older document',
    'lookup',
    'network',
    'unused',
  ]);
});
