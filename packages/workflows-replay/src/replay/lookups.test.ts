import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Gap } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { type Here, lesserLookups, lookedAt } from './lookups.ts';

const gap = (where: string, more: Partial<Gap>): Gap => ({
  section: 'files',
  where,
  why: 'excluded',
  ...more,
});
const listed = (there: number, held: number) => ({ listed: { there, held } });

const rootWith = (...paths: readonly string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-test-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
};
const said = (gaps: Gap[], paths: readonly string[], here: Partial<Here> = {}) =>
  lesserLookups({ gaps }, { root: rootWith(...paths), held: [], bound: [], made: [], ...here }).map(
    ({ kind, what, detail }) => `${kind ?? ''} ${what}: ${detail}`,
  );

test('a directory that the run listed and that has fewer names here', () => {
  const gaps = [
    gap('/usr/lib/tool', listed(1500, 2)),
    gap('/data/all', listed(1, 0)),
    gap('/none', listed(3, 0)),
  ];
  expect(
    said(gaps, ['/usr/lib/tool/a', '/usr/lib/tool/b', '/usr/lib/tool/__pycache__/x', '/data/all/x']),
  ).toEqual([
    'lookup /usr/lib/tool: the run listed it: 1,500 names recorded, 2 replayed',
    'lookup /none: the run listed it: 3 names recorded, 0 replayed',
  ]);
});

test('what the run made here is no name that it found; what an image holds is', () => {
  const gaps = [gap('/usr/lib/tool', listed(2, 1))];
  const made = ['/usr/lib/tool/made'];
  expect(said(gaps, ['/usr/lib/tool/a', '/usr/lib/tool/made'], { made })).toHaveLength(1);
  expect(said(gaps, [], { held: ['/usr/lib/tool/a', '/usr/lib/tool/b'] })).toEqual([]);
});

test('where this machine shows its own, nothing is concluded', () => {
  const gaps = [gap('/usr/lib/tool', listed(2, 1))];
  expect(said(gaps, [], { bound: ['/usr/lib'] })).toEqual([]);
  expect(said(gaps, ['/usr/lib/tool/a'], { bound: ['/usr/lib/tool/b'] })).toEqual([]);
});

test('what the run asked for and does not find', () => {
  const gaps = [gap('/data/big', { asked: 8e7, detail: '--include holds it' })];
  expect(said(gaps, [])).toEqual(['lookup /data/big: --include holds it']);
  expect(said(gaps, ['/data/big'])).toEqual([]);
});

test('what an interpreter lists at each start, and other gaps, are no reason', () => {
  const usual = gap('/usr/lib/python3', { listed: { there: 9, held: 1, usual: true } });
  const gaps = [usual, gap('/etc', { detail: 'the run listed it: 9 names there, 1 in the capsule' })];
  expect(said(gaps, [])).toEqual([]);
  expect(lookedAt({ gaps: [...gaps, gap('/a', listed(2, 1))] })).toEqual(['/a']);
});
