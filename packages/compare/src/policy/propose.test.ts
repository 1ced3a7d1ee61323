import { policyText } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf, fixtureAt } from '../fixture.test.support.ts';
import { proposePolicy } from './propose.ts';

const propose = async (path: string, first: string, second: string) => {
  const proposal = await proposePolicy(path, bytesOf(first), bytesOf(second));
  return proposal && [policyText(proposal.policy), proposal.why];
};

test('the same bytes need no policy', async () => {
  expect(await propose('a', 'x', 'x')).toBeUndefined();
});

test('numbers: a power of ten just above the largest difference', async () => {
  expect(await propose('t.csv', 'a,b\n1,2.00001\n', 'a,b\n1,2.00002\n')).toEqual([
    'rtol:1e-5',
    'row 1, column b: 2.00001 v. 2.00002 (by 1e-5, relative 5e-6)',
  ]);
  expect((await propose('o.json', '{"a":0}', '{"a":1e-17}'))?.[0]).toBe('atol:1e-16');
  expect((await propose('t.csv', 'a\n1.0\n', 'a\n1\n'))?.[0]).toBe('numbers');
});

test('what varies by much, or is no number, can only be ignored', async () => {
  expect((await propose('log', 'mass 3.1 kg', 'mass 9.2 kg'))?.[0]).toBe('ignore');
  expect((await propose('log', 'host a', 'host b'))?.[0]).toBe('ignore');
  expect((await propose('t.npy', '\0\x01', '\0\x02'))?.[0]).toBe('ignore');
});

test.each(['svg/fixtures/X.svg', 'pdf/fixtures/X.pdf'])('%s of two runs: masked', async (path) => {
  const [first, second] = ['first', 'second'].map((run) => readFileSync(fixtureAt(path.replace('X', run))));
  const proposal = await proposePolicy(path, first ?? new Uint8Array(), second ?? new Uint8Array());
  expect(proposal?.policy).toEqual({ kind: 'masked' });
  expect(proposal?.why).toContain('differ');
});

test('text: what tools say of time is masked, lines may come in any order, or both', async () => {
  expect((await propose('a.dat', '2 passed in 0.02s', '2 passed in 0.13s'))?.[0]).toBe('masked');
  expect((await propose('a.dat', 'rank a\nrank b\n', 'rank b\nrank a\n'))?.[0]).toBe('unordered');
  expect((await propose('a.dat', 'a took 1 s\nb took 2 s\n', 'b took 3 s\na took 4 s\n'))?.[0]).toBe(
    'masked,unordered',
  );
  expect((await propose('a.dat', 'x 1.00001 took 1 s\n', 'x 1.00002 took 9 s\n'))?.[0]).toBe(
    'masked,rtol:1e-5',
  );
  expect((await propose('a.dat', 'a 1.00001\nb 2\n', 'b 2\na 1.00002\n'))?.[0]).toBe('unordered,rtol:1e-5');
});

test('pictures: channels that differ faintly', async () => {
  const drawing = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${fill}"/></svg>`;
  expect((await propose('f.svg', drawing('#101010'), drawing('#101012')))?.[0]).toBe('channel:2');
  expect((await propose('f.svg', drawing('red'), drawing('#f00')))?.[0]).toBe('pixel');
  expect((await propose('f.svg', drawing('red'), drawing('blue')))?.[0]).toBe('ignore');
});
