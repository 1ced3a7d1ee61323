import { openRoot, rootSource, walk } from '@holotype/host';
import { because, type ScopeRule } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoot } from '@holotype/test-support';
import { type Scan, startScan } from './scan.ts';
import { type Account, startReachScan } from './scan-reach.ts';

const rest: ScopeRule = { path: '/', held: false, reason: because('not-reached') };
const hold = (path: string): ScopeRule => ({ path, held: true, reason: because('touched') });
const leave = (path: string): ScopeRule => ({ path, held: false, reason: because('ignored-by-git') });

const heldOf = async (scan: Scan): Promise<string[]> => {
  const paths: string[] = [];
  for await (const piece of scan.held()) paths.push(...piece.map(({ path }) => path));
  return paths;
};

const request = (root: string, rules: readonly ScopeRule[], account?: Account) => ({
  host: openRoot(root),
  root,
  plan: [rest, ...rules],
  account,
});

const scanned = async (root: string, rules: readonly ScopeRule[], account?: Account) => {
  const scan = startReachScan(request(root, rules, account));
  const held = await heldOf(scan);
  return { held, seen: scan.seen(), rows: scan.accounting.rows(), rules: scan.book.rules() };
};

const root = () =>
  makeRoot({
    '/data/used': 'used',
    ...Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`/data/beside/${String(at)}`, 'x'])),
    '/project/a': '',
    '/project/b/c': '',
    '/project/ignored/x/y': '',
    '/project/ignored/z': '',
    '/other/a/b': '',
  });

test('of a run nothing is looked at but what can be held; the rest of the file system is one line that counts nothing', async () => {
  const rules = [hold('/data/missing'), hold('/data/used'), hold('/project'), leave('/project/ignored')];
  const { held, seen, rows, rules: written } = await scanned(root(), rules);
  const expected = ['/', '/data', '/data/used', '/project', '/project/a', '/project/b', '/project/b/c'];
  expect(held).toEqual([...expected, '/project/ignored']);
  expect(seen).toBe(held.length);
  expect(rows).toEqual([
    expect.objectContaining({
      class: 'left-out',
      reason: because('rest-of-mount', '/'),
      paths: 0,
      files: 0,
      bytes: 0,
      mount: expect.objectContaining({ path: '/', type: expect.any(String) as string }) as unknown,
    }),
  ]);
  // What nobody counted has no counts.
  expect(written).toEqual([rest, ...rules]);
});

test('with an account everything is counted, but for what was asked to be left out', async () => {
  const place = root();
  const without = { named: [], without: ['/data/beside'] };
  const { held, seen, rows } = await scanned(place, [hold('/data/used')], without);
  expect(held).toEqual(['/', '/data', '/data/used']);
  expect(rows.reduce((sum, { paths }) => sum + paths, 0) + held.length).toBe(seen);
  expect(seen).toBe([...walk(rootSource(place))].length - 50);
  expect(rows.map(({ reason }) => reason)).toEqual([because('not-reached')]);
});

test('what is held does not depend on how much is looked at', async () => {
  const name = fc.constantFrom('a', 'b', 'c-', 'c');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
  const rule = fc.tuple(path, fc.boolean()).map(([at, held]) => (held ? hold(at) : leave(at)));
  const place = makeRoot(
    Object.fromEntries(
      ['a', 'b', 'c-', 'c'].flatMap((one) =>
        ['a', 'b', 'c-', 'c'].flatMap((two) => [
          [`/${one}/${two}/a`, ''],
          [`/${one}/${two}/c-/b`, ''],
          [`/${one}/${two}/c/a`, ''],
        ]),
      ),
    ),
  );
  const everything = [...walk(rootSource(place))].flatMap((visit) => ('stat' in visit ? [visit] : []));
  const rules = fc.uniqueArray(rule, { selector: ({ path: at }) => at, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rules, async (plan) => {
      const visits = async function* () {
        yield await Promise.resolve(everything);
      };
      const ahead = { visits, [Symbol.asyncDispose]: () => Promise.resolve() };
      const expected = await heldOf(startScan({ ...request(place, plan), ahead }));
      const reached = await scanned(place, plan);
      expect(reached.held).toEqual(expected);
      const accounted = await scanned(place, plan, { named: [], without: [] });
      expect(accounted.held).toEqual(expected);
      expect(accounted.seen).toBe(everything.length);
    }),
    { numRuns: 60 },
  );
});
