import { type FileSource, type FileStat, HostError, rootSource } from '@holotype/host';
import { because, isWithin, type RawPath, type ScopeRule } from '@holotype/model';
import { makeRoot } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecider } from './decide.ts';
import { lookAround, type Met } from './look-around.ts';

const names = ['a', 'b', 'c-', 'c'] as const;
const paths = names.flatMap((one) => names.map((two) => `/${one}/${two}`));
const makeTree = () =>
  makeRoot({
    ...Object.fromEntries(
      paths.flatMap((path) => [
        [`${path}/a/x`, path],
        [`${path}/c-/b`, 'text'],
      ]),
    ),
    ...Object.fromEntries(paths.map((path) => [`${path}/c`, '= /a/a/a/x'])),
    ...Object.fromEntries(paths.map((path) => [`${path}/link`, '-> c'])),
  });

/** What is mounted at a path has another device, and a closed directory cannot be looked into. */
const withMounts = (
  source: FileSource,
  mounts: readonly RawPath[],
  closed: readonly RawPath[],
): FileSource => {
  const as = (path: RawPath, stat: FileStat): FileStat =>
    mounts.some((mount) => isWithin(path, mount)) ? { ...stat, dev: '9:9' } : stat;
  return {
    lstat: (path) => source.lstat(path),
    readlink: source.readlink,
    readdir: source.readdir,
    read: source.read,
    scan: (path) => {
      if (closed.includes(path)) throw new HostError('HOST_READ_DENIED', 'closed');
      return source.scan?.(path)?.map(({ name, stat }) => ({
        name,
        stat: stat instanceof HostError ? stat : as(path === '/' ? `/${name}` : `${path}/${name}`, stat),
      }));
    },
  };
};

/** The account, the scope and what is held. */
const decide = (all: Iterable<Met>, plan: readonly ScopeRule[]) => {
  const decider = createDecider(plan);
  const held: RawPath[] = [];
  let sums = 0;
  for (const met of all) {
    if ('below' in met) {
      sums++;
      decider.countBelow(met.path, met.below);
    } else if ('denied' in met) decider.deny(met.path);
    else if (decider.look(met.path, met.stat)) held.push(met.path);
  }
  decider.end();
  const { accounting, book, gaps, seen } = decider;
  return { sums, account: { held, gaps, seen: seen(), rows: accounting.rows(), rules: book.rules() } };
};
const never = () => undefined;
const after = (asks: number, plan: readonly ScopeRule[]) => {
  let left = asks;
  return () => (left-- > 0 ? undefined : plan);
};

const rule = fc
  .tuple(
    fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom(because('touched'), because('listed')),
  )
  .map(([parts, held, reason]): ScopeRule => ({ path: `/${parts.join('/')}`, held, reason }));
const plans = fc
  .uniqueArray(rule, { selector: ({ path }) => path, maxLength: 10 })
  .map((rules): readonly ScopeRule[] => [{ path: '/', held: false, reason: because('outside') }, ...rules]);

test('whenever the plan is heard of, the account is that of a walk that names every path', () => {
  const place = makeTree();
  const some = fc.uniqueArray(fc.constantFrom(...paths, ...paths.map((path) => `${path}/a`)), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(plans, fc.nat({ max: 30 }), some, some, (plan, asks, mounts, closed) => {
      for (const source of [rootSource(place), withMounts(rootSource(place), mounts, closed)]) {
        const { account } = decide(lookAround(source, never), plan);
        expect(decide(lookAround(source, after(asks, plan)), plan).account).toEqual(account);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is left out as a whole comes as one sum, and what is named in it is looked for', () => {
  const source = rootSource(makeTree());
  const leave: ScopeRule = { path: '/', held: false, reason: because('outside') };
  const hold = (path: string): ScopeRule => ({ path, held: true, reason: because('asked-for') });
  expect(decide(lookAround(source, after(0, [leave, hold('/a')])), [leave, hold('/a')]).sums).toBe(3);
  const deep = [leave, hold('/a/b/c-'), { ...leave, path: '/a/b/c-/b' }];
  const met = [...lookAround(source, after(0, deep))];
  expect(met.filter((one) => 'stat' in one).map(({ path }) => path)).toEqual([
    ...['/', '/a', '/a/a', '/a/b', '/a/b/a', '/a/b/c', '/a/b/c-', '/a/b/c-/b', '/a/b/link', '/a/c', '/a/c-'],
    ...['/b', '/c', '/c-'],
  ]);
});
