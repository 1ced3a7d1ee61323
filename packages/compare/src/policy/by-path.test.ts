import { expect, test } from 'vitest';
import { defaultPolicy } from './by-path.ts';

test('if nothing is said, pictures go by pixels, PDF and what tools tell is masked, tables are exact, the rest goes by what it holds', () => {
  expect(['a.PNG', '/x/b.jpeg', 'c.svg'].map(defaultPolicy)).toEqual(Array(3).fill({ kind: 'pixel' }));
  expect(defaultPolicy('paper.pdf')).toEqual({ kind: 'masked' });
  expect(['stdout', 'run.log', 'a.txt', '/x/TEST-a.xml'].map(defaultPolicy)).toEqual(
    Array(4).fill({ kind: 'masked' }),
  );
  expect(defaultPolicy('fit.ipynb')).toEqual({ kind: 'notebook' });
  expect(['t.csv', 't.tsv', 'a.json'].map(defaultPolicy)).toEqual(Array(3).fill({ kind: 'bytes' }));
  expect(['a.npz', 'png', '/a.png/data'].map(defaultPolicy)).toEqual(Array(3).fill({ kind: 'content' }));
});
