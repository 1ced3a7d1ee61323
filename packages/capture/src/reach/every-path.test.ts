import { because, isOfKernel } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCredentialPath } from '../files/never.ts';
import { foldFiles } from './fold.ts';
import { dpkg, make, reachOf, touch } from './reach.test.support.ts';
import { createRuleSet } from './rule-set.ts';

const directories = [
  '/usr/bin',
  '/usr/lib/python3/dist-packages/a',
  '/opt/conda/lib',
  '/opt/conda/envs/x',
  '/srv/p',
  '/srv/p/build',
  '/srv/p/node_modules/m',
  '/srv/p/.git',
  '/home/u',
  '/home/u/.ssh',
  '/tmp',
  '/proc/1',
  '/data/%41é',
  '/var/lib/dpkg',
  '/opt/py/lib/python3.11/site-packages/q',
];
const names = [
  'a',
  'b.py',
  'c.o',
  '.netrc',
  'package.json',
  '__pycache__/b.cpython-311.pyc',
  'DESCRIPTION',
  'pyvenv.cfg',
];
const frame = {
  '/srv/p/.gitignore': 'build\n*.o\n',
  '/opt/conda/conda-meta/history': '',
  '/opt/py/lib/python3.11/os.py': '',
  ...dpkg({ tool: { paths: ['/usr/bin/a', '/usr/bin/b.py'], fields: { Essential: 'yes' } } }),
};
const file = fc
  .tuple(fc.constantFrom(...directories), fc.constantFrom(...names))
  .map(([at, name]) => `${at}/${name}`);
const toRaw = (path: string) => Buffer.from(path).toString('latin1');

test('whatever existed and was touched is held, except credentials and kernel files; what was made is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(file, { maxLength: 20 }),
      fc.uniqueArray(file, { maxLength: 5 }),
      async (existing, made) => {
        const before = existing.filter((path) => !made.includes(path));
        const root = {
          ...frame,
          ...Object.fromEntries([...before, ...made].map((path) => [toRaw(path), ''])),
        };
        const touched = [
          ...before.map((path) => touch(toRaw(path))),
          ...made.map((path) => make(toRaw(path))),
        ];
        const options = { workingDirectory: '/srv/p' };
        const full = await reachOf(root, touched, options);
        const few = await reachOf(root, touched, { ...options, extent: 'files' });
        for (const path of before.map(toRaw)) {
          const expected = !isOfKernel(path) && isCredentialPath(path) === undefined;
          if (expected) expect([path, full.scope.holds(path, false)]).toEqual([path, true]);
          expect([path, few.scope.holds(path, false)]).toEqual([path, expected]);
        }
        for (const path of made.map(toRaw))
          expect([path, full.scope.holds(path, false)]).toEqual([path, false]);
        for (const path of few.held) expect(full.held).toContain(path);
        expect(new Set(full.rules.map(({ path }) => path)).size).toBe(full.rules.length);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('the order in which paths were touched changes nothing', async () => {
  const paths = [
    '/srv/p/b.py',
    '/opt/conda/lib/a',
    '/usr/bin/a',
    '/home/u/x',
    '/opt/py/lib/python3.11/os.py',
  ];
  const root = { ...frame, ...Object.fromEntries(paths.map((path) => [path, ''])) };
  const [one, other] = [await reachOf(root, paths), await reachOf(root, [...paths].reverse())];
  expect(other.rules).toEqual(one.rules);
  expect(other.parts).toEqual(one.parts);
});

test('too many single files are held with their directories, the fullest first', () => {
  const rules = createRuleSet(because('outside'));
  const paths = [
    '/d/a',
    '/d/b',
    '/d/c',
    '/e/a',
    '/e/b',
    '/f/a',
    ...['1', '2', '3', '4', '5'].map((name) => `/tmp/${name}`),
  ];
  const left = foldFiles(paths, rules, (path) => path === '/tmp', 9);
  expect(left.filter((path) => !path.startsWith('/tmp'))).toEqual(['/f/a']);
  expect(rules.ruleFor('/d/other')).toEqual({ held: true, reason: because('too-many-touched') });
  expect(rules.size() + left.length).toBeLessThanOrEqual(9);
});
