import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { because, type Manifest, type Run } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { prepareRoot } from './prepare-root.ts';

const run = { workingDirectory: '/work', uid: 0, gid: 0 } as Run;
const manifestOf = (...made: readonly string[]): Manifest =>
  ({
    scope: {
      kind: 'run',
      rules: made.map((path) => ({ path, held: false, reason: because('made-by-run') })),
    },
  }) as unknown as Manifest;

test('what the run makes is gone before it starts', () => {
  const root = temporary();
  mkdirSync(`${root}/work/out`, { recursive: true });
  writeFileSync(`${root}/work/kept`, '');
  prepareRoot(root, manifestOf('/work/out'), run, false);
  expect(existsSync(`${root}/work/out`)).toBe(false);
  expect(existsSync(`${root}/work/kept`)).toBe(true);
});

test('of a link in its place only the link goes; links above it are followed', () => {
  const root = temporary();
  mkdirSync(`${root}/data/out`, { recursive: true });
  writeFileSync(`${root}/data/precious`, 'mine');
  mkdirSync(`${root}/work`);
  symlinkSync('/data', `${root}/work/out`);
  symlinkSync('/data', `${root}/by-link`);
  prepareRoot(root, manifestOf('/work/out', '/by-link/out'), run, false);
  expect(existsSync(`${root}/data/precious`)).toBe(true);
  expect(lstatSync(`${root}/work/out`, { throwIfNoEntry: false })).toBeUndefined();
  expect(existsSync(`${root}/data/out`)).toBe(false);
});
