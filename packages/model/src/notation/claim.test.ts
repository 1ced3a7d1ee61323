import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, Selector } from '../generated/manifest.ts';
import { claimText, parseClaim } from './claim.ts';
import { NotationError } from './errors.ts';

test.each<[string, Claim]>([
  ['Figure 3=fig3.png', { name: 'Figure 3', output: 'fig3.png' }],
  [
    'RMSE=table.csv:rmse[3]',
    { name: 'RMSE', output: 'table.csv', select: { kind: 'cell', column: 'rmse', row: 3 } },
  ],
  [
    'x=out.json:/results/0/rmse',
    { name: 'x', output: 'out.json', select: { kind: 'pointer', pointer: '/results/0/rmse' } },
  ],
  ['acc=log.txt:line 12', { name: 'acc', output: 'log.txt', select: { kind: 'line', line: 12 } }],
  ['acc=log.txt:accuracy=', { name: 'acc', output: 'log.txt', select: { kind: 'key', key: 'accuracy' } }],
  [
    'Mean=result.csv:mean[1]=171.08',
    { name: 'Mean', output: 'result.csv', select: { kind: 'cell', column: 'mean', row: 1 }, value: '171.08' },
  ],
  [
    'x=log.txt:rmse==171.08',
    { name: 'x', output: 'log.txt', select: { kind: 'key', key: 'rmse' }, value: '171.08' },
  ],
  [
    'x=o.json:/a\\=b/0=1e-3',
    { name: 'x', output: 'o.json', select: { kind: 'pointer', pointer: '/a=b/0' }, value: '1e-3' },
  ],
  [
    't=log:line 2=at 9:30 = noon',
    { name: 't', output: 'log', select: { kind: 'line', line: 2 }, value: 'at 9:30 = noon' },
  ],
  ['x=t.csv:a[1]=', { name: 'x', output: 't.csv', select: { kind: 'key', key: 'a[1]' } }],
  ['x=k=3:v2.csv', { name: 'x', output: 'k=3:v2.csv' }],
  ['x=run:1/t.csv:a[2]', { name: 'x', output: 'run:1/t.csv', select: { kind: 'cell', column: 'a', row: 2 } }],
  ['x=t.csv:a\\:b[2]', { name: 'x', output: 't.csv', select: { kind: 'cell', column: 'a:b', row: 2 } }],
  ['k\\=3=t.csv\\:a[2]', { name: 'k=3', output: 't.csv:a[2]' }],
])('%s', (text, claim) => {
  expect(parseClaim(text)).toEqual(claim);
  expect(parseClaim(claimText(claim))).toEqual(claim);
});

test.each(['', 'fig3.png', '=fig3.png', 'x=', 'x=:a[1]'])('%j is refused', (text) => {
  expect(() => parseClaim(text)).toThrow(NotationError);
});

const word = fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('ab0 =:\\[]/.é')) });
const selectors: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    column: word.filter((column) => !column.startsWith('/')),
    row: fc.integer({ min: 1 }),
  }),
  fc.record({ kind: fc.constant('pointer' as const), pointer: word.map((text) => `/${text}`) }),
  fc.record({ kind: fc.constant('line' as const), line: fc.integer({ min: 1 }) }),
  fc.record({
    kind: fc.constant('key' as const),
    key: word.filter((key) => !key.startsWith('/')),
  }),
);

test('what is printed is read as the same claim', () => {
  const claims = fc.record(
    { name: word, output: word, select: selectors },
    { requiredKeys: ['name', 'output'] },
  );
  const value = fc.option(word, { nil: undefined });
  fc.assert(
    fc.property(claims, value, (bare, stated) => {
      const claim = bare.select && stated !== undefined ? { ...bare, value: stated } : bare;
      expect(parseClaim(claimText(claim))).toEqual(claim);
    }),
    { numRuns: 1000 },
  );
});

test('any text gives a claim or says what is wrong', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a=:\\[]1/')) }), (text) => {
      try {
        parseClaim(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NotationError);
      }
    }),
  );
});
