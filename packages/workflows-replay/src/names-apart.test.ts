import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesApart } from './names-apart.ts';

test('a file is called by its name, unless another one has it', () => {
  const home = '/home/ada/submissions';
  expect(namesApart([`${home}/a.capsule`, `${home}/1/fit.capsule`, `${home}/2/fit.capsule`])).toEqual([
    'a.capsule',
    '1/fit.capsule',
    '2/fit.capsule',
  ]);
  expect(namesApart([`${home}/1/x/fit`, `${home}/2/x/fit`, '/x/fit'])).toEqual([
    '1/x/fit',
    '2/x/fit',
    'x/fit',
  ]);
  expect(namesApart([`${home}/fit`, `${home}/fit`, '/fit'])).toEqual([
    'submissions/fit',
    'submissions/fit',
    'fit',
  ]);
});

test('whatever they are called, every name is the end of its path, and no two files have one', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (some) => {
      const paths = some.map((parts) => `/${parts.join('/')}`);
      const names = namesApart(paths);
      expect(names.every((name, at) => paths[at]?.endsWith(`/${name}`))).toBe(true);
      expect(new Set(names).size).toBe(new Set(paths).size);
    }),
  );
});
