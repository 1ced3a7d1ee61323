import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFollower, followLinks, type Look, mostLinks, type Standing } from './follow-links.ts';
import type { RawPath } from './raw.ts';

/** Links by their paths, with their targets; a name that ends in a slash is a directory. */
const lookIn =
  (all: Readonly<Record<string, string | undefined>>): Look =>
  (path) => {
    const target = all[path];
    if (target !== undefined) return { target };
    if (path === '/' || `${path}/` in all) return 'directory';
    return path in all ? 'other' : 'nothing';
  };
const file = undefined;

const usual = lookIn({
  '/usr/': file,
  '/usr/bin/': file,
  '/usr/bin/sh': 'dash',
  '/usr/bin/dash': file,
  '/bin': 'usr/bin',
  '/abs': '/usr/bin/',
  '/up': '../../../usr/../bin/dash',
  '/lost': '/none/x',
  '/usr/lost': '../lost',
  '/empty': '',
  '/\xff\xfe': '/usr/\n\xe9',
  '/usr/\n\xe9': file,
  '/slashed': '/usr/bin/dash/',
});

const shown = (path: RawPath, last: 'follow' | 'keep' = 'follow') => {
  const found = followLinks(path, usual, { last });
  return found.kind === 'there'
    ? `${found.path}${found.isDirectory && found.path !== '/' ? '/' : ''}`
    : `${found.kind} ${found.at} of ${found.path}${found.dangling === undefined ? '' : ` by ${found.dangling}`}`;
};

test.each([
  ['/', '/'],
  ['', '/'],
  ['//usr/./bin', '/usr/bin/'],
  ['/..', '/'],
  ['/../../usr/..', '/'],
  ['/bin/sh', '/usr/bin/dash'],
  ['/abs/../../bin/sh', '/usr/bin/dash'],
  ['/up', '/usr/bin/dash'],
  ['/\xff\xfe', '/usr/\n\xe9'],
  // What is behind a slash must be a directory.
  ['/bin/', '/usr/bin/'],
  ['/bin/.', '/usr/bin/'],
  ['/usr/bin/dash/', 'blocked /usr/bin/dash of /usr/bin/dash'],
  ['/usr/bin/dash/.', 'blocked /usr/bin/dash of /usr/bin/dash'],
  ['/usr/bin/dash/..', 'blocked /usr/bin/dash of /usr/bin'],
  ['/slashed', 'blocked /usr/bin/dash of /usr/bin/dash by /slashed'],
  ['/none', 'missing /none of /none'],
  ['/bin/none/./x//y', 'missing /usr/bin/none of /usr/bin/none/x/y'],
  ['/none/../usr', 'missing /none of /usr'],
  ['/lost/x', 'missing /none of /none/x/x by /lost'],
  ['/usr/lost/x', 'missing /none of /none/x/x by /usr/lost'],
  ['/empty/x', 'missing /empty of /empty/x by /empty'],
])('%s leads to %s', (path, expected) => {
  expect(shown(path)).toBe(expected);
});

test.each([
  ['/bin', '/bin'],
  ['/bin/sh', '/usr/bin/sh'],
  ['/bin/', '/usr/bin/'],
  ['/bin/.', '/usr/bin/'],
  ['/lost', '/lost'],
  ['/usr', '/usr/'],
])('%s, its last link kept, is %s', (path, expected) => {
  expect(shown(path, 'keep')).toBe(expected);
});

test('the links that were crossed are told in their order, each by its own path', () => {
  expect(followLinks('/up', usual)).toEqual({
    kind: 'there',
    path: '/usr/bin/dash',
    isDirectory: false,
    links: ['/up', '/bin'],
  });
});

const chain = (length: number): Look => {
  const links = Array.from({ length }, (_, index) => [`/${String(index)}`, String(index + 1)] as const);
  return lookIn({ ...Object.fromEntries(links), [`/${String(length)}`]: file });
};

test('40 links are crossed, the 41st is not', () => {
  expect(followLinks('/0', chain(mostLinks))).toMatchObject({ kind: 'there', path: '/40' });
  const links = Array.from({ length: 40 }, (_, index) => `/${String(index)}`);
  expect(followLinks('/0', chain(mostLinks + 1))).toEqual({
    kind: 'circle',
    at: '/40',
    path: '/40',
    dangling: '/0',
    links,
  });
});

test('links count for the whole path, wherever in it they stand', () => {
  const names = Array.from({ length: 41 }, (_, index) => `/l${String(index)}`);
  const look = lookIn(Object.fromEntries(names.map((name) => [name, '.'])));
  for (const follow of [(path: string) => followLinks(path, look), createFollower(look)]) {
    expect(follow(names.slice(0, 40).join(''))).toMatchObject({ kind: 'there', path: '/' });
    expect(follow(names.join(''))).toMatchObject({ kind: 'circle', at: '/l40', dangling: '/l40' });
    expect(follow(`${names.join('')}/x`)).toMatchObject({ kind: 'circle', path: '/l40/x' });
  }
});

test('what may not be looked at is told by whoever looks', () => {
  const look = (): Standing => {
    throw new Error('denied');
  };
  expect(() => followLinks('/a', look)).toThrow('denied');
});

const name = fc.constantFrom('a', 'b', 'c', '\xff');
const way = fc.array(fc.oneof({ weight: 5, arbitrary: name }, fc.constantFrom('.', '..', '')), {
  maxLength: 6,
});
const path = way.map((parts) => `/${parts.join('/')}`);
const directory = fc.constant('directory' as const);
const standing = fc.dictionary(
  fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`),
  fc.oneof(
    { weight: 3, arbitrary: directory },
    fc.constant('other' as const),
    fc.record({
      target: fc.oneof(
        path,
        way.map((parts) => parts.join('/')),
      ),
    }),
  ),
  { maxKeys: 20, noNullPrototype: true },
);

test('directories that are remembered lead to the same', () => {
  fc.assert(
    fc.property(standing, fc.array(path, { minLength: 1, maxLength: 8 }), (all, paths) => {
      const look: Look = (at) => (at === '/' ? 'directory' : (all[at] ?? 'nothing'));
      const follow = createFollower(look);
      for (const last of ['follow', 'keep', 'follow'] as const)
        for (const one of paths) expect(follow(one, last)).toEqual(followLinks(one, look, { last }));
    }),
  );
});

test('a path of a thousand times the usual length is followed, and quickly', () => {
  const look: Look = () => 'directory';
  const long = '/a'.repeat(100_000);
  expect(createFollower(look)(long)).toMatchObject({ kind: 'there', path: long });
});
