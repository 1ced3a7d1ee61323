import { because } from './reasons.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parentOf, rawToText, textToRaw } from './raw.ts';
import { PathRules, sortRules, toScope } from './scope.ts';

const rule = (path: string, held: boolean) => ({
  path,
  held,
  reason: because(held ? 'asked-for' : 'outside'),
});
const scope = toScope([
  rule('/', false),
  rule('/usr', true),
  rule('/usr/share/doc', false),
  rule('/usr/share/doc/kept', true),
  rule('/usr/bin/secret', false),
  rule('/opt/a/b', true),
]);

test('the nearest named ancestor decides', () => {
  expect(scope.holds('/usr/bin/sh', false)).toBe(true);
  expect(scope.holds('/usr/share/doc/x/y', false)).toBe(false);
  expect(scope.holds('/usr/share/doc/kept/z', false)).toBe(true);
  expect(scope.holds('/usr2', false)).toBe(false);
  expect(scope.ruleFor('/usr/share/doc/x/y').path).toBe('/usr/share/doc');
  expect(toScope([]).ruleFor('/a').held).toBe(false);
});

test('a directory that is left out stays, empty; a file that is left out is absent', () => {
  expect(scope.holds('/usr/share/doc', true)).toBe(true);
  expect(scope.holds('/usr/share/doc/x', true)).toBe(false);
  expect(scope.holds('/usr/bin/secret', false)).toBe(false);
  const closed = toScope([rule('/', true), rule('/proc', false)]);
  expect([closed.holds('/proc', true), closed.enters('/proc'), closed.holds('/proc/1', true)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('directories that lead to something held stay, and are entered; what lies beside it is not', () => {
  for (const path of ['/', '/opt', '/opt/a']) {
    expect(scope.holds(path, true), path).toBe(true);
    expect(scope.enters(path), path).toBe(true);
  }
  expect(scope.enters('/usr/share/doc')).toBe(true);
  expect(scope.holds('/opt/c', true)).toBe(false);
  expect(scope.enters('/opt/c')).toBe(false);
});

test('rules that come, change and go count from then on', () => {
  const rules = new PathRules<{ readonly held: boolean; readonly reason: object }>();
  expect(rules.ruleFor('/a/b')).toBeUndefined();
  rules.set('/a', { held: true, reason: because('other', 'one') });
  expect([rules.isHeld('/a/b'), rules.isHeld('/b'), rules.leads('/'), rules.leadsTo('/')]).toEqual([
    true,
    false,
    true,
    ['a'],
  ]);
  rules.set('/a/b', { held: false, reason: because('other', 'two') });
  expect(rules.ruleFor('/a/b/c')?.reason).toEqual(because('other', 'two'));
  expect([rules.stays('/a/b'), rules.stays('/a/c')]).toEqual([true, false]);
  rules.remove('/a/b');
  expect(rules.ruleFor('/a/b/c')?.reason).toEqual(because('other', 'one'));
  rules.set('/a', { held: false, reason: because('other', 'three') });
  expect(rules.ruleFor('/a/b/c')?.reason).toEqual(because('other', 'three'));
});

const part = fc.constantFrom('a', 'b', 'a.', '%', '\xff');
const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const rules = fc.uniqueArray(
  fc.record({ path: path.map(rawToText), held: fc.boolean(), reason: fc.constant(because('touched')) }),
  { maxLength: 6, selector: (one) => one.path },
);

test('whatever is held lies in a directory that is held and entered', () => {
  fc.assert(
    fc.property(rules, path, fc.boolean(), (list, at, isDirectory) => {
      const one = toScope(list);
      if (at === '/' || !one.holds(at, isDirectory)) return;
      expect(one.holds(parentOf(at), true)).toBe(true);
      expect(one.enters(parentOf(at))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the order in which rules are written does not matter', () => {
  const shuffled = rules.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, path, fc.boolean(), ([list, other], at, isDirectory) => {
      expect(toScope(other).holds(at, isDirectory)).toBe(toScope(list).holds(at, isDirectory));
      expect(sortRules(other)).toEqual(sortRules(list));
    }),
  );
  expect(sortRules([rule('/a-', true), rule('/a/b', true), rule('/a', true)]).map((one) => one.path)).toEqual(
    ['/a', '/a/b', '/a-'],
  );
});

test('the nearest named ancestor decides, in whatever order paths are asked for', () => {
  fc.assert(
    fc.property(rules, fc.array(path, { maxLength: 12 }), (list, asked) => {
      const one = new PathRules<{ readonly held: boolean }>();
      const byPath = new Map(list.map((each) => [textToRaw(each.path), each] as const));
      for (const [at, each] of byPath) one.set(at, each);
      const nearest = (at: string): { readonly held: boolean } | undefined =>
        byPath.get(at) ?? (at === '/' ? undefined : nearest(parentOf(at)));
      for (const at of asked) expect(one.ruleFor(at)).toBe(nearest(at));
    }),
    { numRuns: 500 },
  );
});
