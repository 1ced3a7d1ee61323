import { because, rawToText, toScope } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RuleBook } from './rule-book.ts';

const part = fc.constantFrom('a', 'b', 'a.', '%', '\xff');
const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const rules = fc.uniqueArray(
  fc.record({
    path: path.map(rawToText),
    held: fc.boolean(),
    reason: fc.constantFrom(because('touched'), because('socket')),
  }),
  { maxLength: 6, selector: (one) => one.path },
);

test('while it is made, the scope decides as the finished one in the Manifest will', () => {
  fc.assert(
    fc.property(rules, fc.array(path, { maxLength: 8 }), fc.array(fc.boolean()), (plan, paths, kinds) => {
      const book = new RuleBook(plan);
      const scope = toScope(plan);
      paths.forEach((at, index) => {
        const isDirectory = kinds[index] ?? false;
        expect(book.ruleFor(at).held || (isDirectory && book.stays(at))).toBe(scope.holds(at, isDirectory));
        expect(book.ruleFor(at).path).toBe(scope.ruleFor(at).path);
      });
      const written = toScope(book.rules());
      for (const at of paths) expect(written.holds(at, true)).toBe(scope.holds(at, true));
    }),
    { numRuns: 500 },
  );
});

test('a rule that the walk adds counts from then on', () => {
  const book = new RuleBook([{ path: '/', held: true, reason: because('system') }]);
  expect(book.ruleFor('/etc/a').held).toBe(true);
  book.add('/etc', false, because('denied'));
  expect(book.ruleFor('/etc/a')).toMatchObject({ held: false, reason: because('denied') });
  book.add('/etc/a', true, because('asked-for'));
  expect(book.ruleFor('/etc/a').held).toBe(true);
});

test('what is left out is counted by its rule', () => {
  const book = new RuleBook([
    { path: '/', held: true, reason: because('system') },
    { path: '/tmp', held: false, reason: because('left-out-place', 'temporary files') },
  ]);
  book.leaveOut('/tmp/a', 5);
  book.leaveOut('/tmp/a/b', undefined);
  expect(book.rules()).toEqual([
    { path: '/', held: true, reason: because('system') },
    {
      path: '/tmp',
      held: false,
      reason: because('left-out-place', 'temporary files'),
      paths: 2,
      files: 1,
      bytes: 5,
    },
  ]);
});

test('what a plan has counted is not counted again', () => {
  const counted = {
    path: '/a/cache',
    held: false,
    reason: because('made-again', 'x'),
    paths: 3,
    files: 3,
    bytes: 30,
  };
  const book = new RuleBook([{ path: '/a', held: true, reason: because('touched') }, counted]);
  book.passOver('/a/cache');
  expect(book.rules()).toContainEqual(counted);
  expect(book.ruleFor('/a/cache/one')).toMatchObject({ isCounted: true });
  expect(book.ruleFor('/a/b')).toMatchObject({ isCounted: false });
});
