import { chmodSync, existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { because, type Manifest, type Reason, type Run } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { prepareRoot } from './prepare-root.ts';

const run = { workingDirectory: '/work', uid: 0, gid: 0 } as Run;
const manifestFor = (reason: Reason, ...made: readonly string[]): Manifest =>
  ({
    scope: {
      kind: 'run',
      rules: made.map((path) => ({ path, held: false, reason })),
    },
  }) as unknown as Manifest;
const manifestOf = (...made: readonly string[]) => manifestFor(because('made-by-run'), ...made);

test('a directory that a program fills anew is one that the run may write to', () => {
  const root = temporary();
  mkdirSync(`${root}/lib/__pycache__`, { recursive: true });
  chmodSync(`${root}/lib/__pycache__`, 0o555);
  const before = lstatSync(`${root}/lib/__pycache__`);
  const manifest = manifestFor(because('made-again', 'Python at its first import'), '/lib/__pycache__');
  const privileged = process.getuid?.() === 0;
  prepareRoot(root, manifest, { ...run, uid: privileged ? 4242 : 0 }, privileged);
  const after = lstatSync(`${root}/lib/__pycache__`);
  expect({ mode: after.mode & 0o777, uid: after.uid }).toEqual({
    mode: 0o755,
    uid: privileged ? 4242 : before.uid,
  });
  expect(after.mtimeMs).toBe(before.mtimeMs);
});

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
