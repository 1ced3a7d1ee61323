import { expect, test } from 'vitest';
import { planComparison } from './plan.ts';
import { requestOf } from './sample.test.data.ts';

const there = { 'a.png': '1', 'b.txt': '2', stdout: '3' };
const plan = (policies: readonly string[]) => planComparison(requestOf({ there, here: {}, policies }).run);

test('nothing said: pictures by pixel, what tools tell masked, the rest by bytes', () => {
  expect(plan([]).outputs.map(({ name, policy }) => `${name} ${policy.kind}`)).toEqual([
    'a.png pixel',
    'b.txt masked',
    'stdout masked',
  ]);
});

test('who stated a policy is known', () => {
  expect(plan(['twice a.*=pixel', 'stdout=ignore']).outputs.map(({ by }) => by)).toEqual([
    'twice',
    undefined,
    'user',
  ]);
});

test('claims decide where there are some, side files never; with strict everything does, masks off', () => {
  const files = { ...there, 'paper.pdf': '4', 'paper.synctex.gz': '5', '.snakemake/log/a': '6' };
  const planned = (claims: readonly string[], strict: boolean) =>
    planComparison(requestOf({ there: files, here: {}, claims }).run, strict).outputs.map(
      ({ name, role, compared, policy }) => `${name} ${role} ${compared ? policy.kind : 'no'}`,
    );
  const results = ['a.png result pixel', 'b.txt result masked', 'paper.pdf result masked'];
  const sides = ['paper.synctex.gz side no', '.snakemake/log/a side no'];
  expect(planned([], false)).toEqual([...results, ...sides, 'stdout result masked']);
  expect(planned(['P=a.png'], false).every((line) => line.endsWith(' no'))).toBe(true);
  expect(planned(['P=a.png'], true)).toEqual([
    'a.png result pixel',
    'b.txt result bytes',
    'paper.pdf result bytes',
    'paper.synctex.gz side bytes',
    '.snakemake/log/a side bytes',
    'stdout result bytes',
  ]);
});
