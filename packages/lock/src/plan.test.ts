import { type Entry, sha256 } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Content, listContents } from './contents.ts';
import { file } from './file-entry.test.support.ts';
import { matchMembers } from './match.ts';
import { planAssembly } from './plan.ts';

const tree: readonly Entry[] = Array.from({ length: 24 }, (_, at) => {
  const path = `/f${String(at).padStart(2, '0')}`;
  return at % 8 === 7 ? file(path, 'twice') : file(path, `${'x'.repeat(at % 5)}${String(at)}`);
});
/** Each artifact gives some contents; two give as many bytes. */
const gives: Readonly<Record<string, readonly number[]>> = {
  'pkg:deb/debian/a@1': [0, 1, 2],
  'pkg:deb/debian/b@1': [10, 11],
  'pkg:deb/debian/c@1': [5],
  'pkg:deb/debian/d@1': [15],
  'pkg:deb/debian/none@1': [],
};
const hashOf = (at: number) => {
  const entry = tree[at];
  return entry?.type === 'file' ? entry.sha256 : sha256('');
};
const planFor = (offers: readonly string[], order: (contents: readonly Content[]) => readonly Content[]) => {
  const contents = listContents(tree);
  matchMembers(
    tree,
    contents,
    offers.map((name) =>
      (gives[name] ?? []).map((at) => ({ member: `data:/other/${at}`, sha256: hashOf(at) })),
    ),
  );
  const { sources, layers, used } = planAssembly(
    tree,
    new Map(order([...contents.values()]).map((one) => [one.sha256, one] as const)),
    offers,
  );
  return { sources, layers, used: used.map((offer) => offers[offer]) };
};

test('the plan depends on what is given, not on the order in which it comes', () => {
  const names = Object.keys(gives);
  const expected = planFor(names, (contents) => contents);
  const count = listContents(tree).size;
  const order = fc.shuffledSubarray(
    Array.from({ length: count }, (_, at) => at),
    { minLength: count },
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), order, (offers, positions) => {
      const plan = planFor(offers, (contents) => positions.flatMap((at) => contents[at] ?? []));
      expect(plan).toEqual(expected);
    }),
  );
});

test('every file with content stands in the plan once, and artifacts that give nothing are not used', () => {
  const { sources, layers, used } = planFor(Object.keys(gives), (contents) => contents);
  const entries = sources.flatMap(({ files }) => files.map(({ entry }) => entry));
  expect([...entries].sort((a, b) => a - b)).toEqual(tree.map((_, at) => at));
  expect(used).not.toContain('pkg:deb/debian/none@1');
  expect(layers.reduce((sum, count) => sum + count, 0)).toBe(sources.length);
  const sizes = sources.filter(({ source }) => source === 'artifact').map(({ size }) => size);
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  for (const { source, files } of sources)
    if (source === 'artifact')
      expect(files.map(({ entry }) => entry)).toEqual(files.map(({ entry }) => entry).sort((a, b) => a - b));
});

test('files with one content follow one another in a pack, and have no member', () => {
  const { sources } = planFor([], (contents) => contents);
  const files = sources.flatMap((source) => source.files);
  const twice = files.findIndex(({ entry }) => entry === 7);
  expect(files.slice(twice, twice + 3)).toEqual([{ entry: 7 }, { entry: 15 }, { entry: 23 }]);
});
