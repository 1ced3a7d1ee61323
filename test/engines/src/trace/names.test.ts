import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actors, needs } from '@holotype/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';
import { makeWorkplace } from './traced.ts';

const place = makePlace('trace-names', false);

const word = fc.constantFrom('a', 'b', 'c', '.', '..', 'none', 'a/', '');
const path = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('/'));
const tree = fc.record({
  links: fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'a/b', 'a/c', 'b/a'), fc.constantFrom('b', 'c', 'up', 'abs', 'file')),
    {
      maxLength: 4,
    },
  ),
  paths: fc.array(path, { minLength: 1, maxLength: 12 }),
});
const targets = (directory: string) => ({
  b: 'b',
  c: '../c',
  up: '..',
  file: 'c/c',
  abs: join(directory, 'c'),
});

const attempt = (make: () => void): void => {
  try {
    make();
  } catch {
    return;
  }
};
const realOf = (name: string): string | undefined => {
  try {
    // GNU cat goes where the kernel goes; Node's own realpath takes `a/..` away before it looks.
    return realpathSync.native(name);
  } catch {
    return undefined;
  }
};

test.runIf(needs('names as the kernel reads them', 'cat'))('a name leads where the kernel goes', async () => {
  const [actor] = actors();
  if (!actor) return;
  await fc.assert(
    fc.asyncProperty(tree, async ({ links, paths }) => {
      const { path: directory, trace } = makeWorkplace(place, actor, 'ptrace');
      for (const [name, target] of links)
        attempt(() => {
          mkdirSync(join(directory, name, '..'), { recursive: true });
          symlinkSync(targets(directory)[target], join(directory, name));
        });
      for (const name of ['a/b', 'b/a', 'c'])
        attempt(() => {
          mkdirSync(join(directory, name), { recursive: true });
          writeFileSync(join(directory, name, 'c'), name);
        });
      const names = paths.map((name) => `./${name}`);
      const expected = names.flatMap((name) => realOf(`${directory}/${name}`) ?? []);
      const traced = await trace(['cat', ...names]);
      const seen = new Set(traced.files.map((file) => file.path));
      for (const name of expected) expect(seen, JSON.stringify({ links, paths })).toContain(name);
      const below = [...seen].filter((name) => name.startsWith(`${directory}/`) && !name.includes('scratch'));
      expect(below.filter((name) => !expected.includes(name))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('names that are no text are told as bytes', async () => {
  const [actor] = actors();
  if (!actor) return;
  const { path: directory, trace } = makeWorkplace(place, actor, 'ptrace');
  execFileSync('sh', ['-c', `printf x > "$(printf 'n\\377\\n')"`], { cwd: directory });
  const traced = await trace(['sh', '-c', 'cat n*']);
  expect(traced.files.map((file) => file.path)).toContain(`${directory}/n\xff`);
});
