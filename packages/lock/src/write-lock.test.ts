import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeTemporaryDirectory, removeTree } from '@holotype/host';
import { documentVersions, type Lock } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { startLock } from './write-lock.ts';

const place = () => {
  const path = makeTemporaryDirectory('holotype-lock');
  onTestFinished(() => {
    removeTree(path);
  });
  return path;
};
const lock = { lockVersion: documentVersions.lock } as Lock;

test('an earlier lock stays until the next one is whole', () => {
  const directory = place();
  const first = startLock(directory);
  writeFileSync(`${first.packs}/a.pack`, 'first');
  first.commit(lock);
  first.discard();

  const second = startLock(directory);
  writeFileSync(`${second.packs}/b.pack`, 'second');
  second.discard();
  expect(readdirSync(directory).sort()).toEqual(['lock.json', 'map', 'packs']);
  expect(readFileSync(`${directory}/packs/a.pack`, 'utf8')).toBe('first');

  const third = startLock(directory);
  writeFileSync(`${third.packs}/c.pack`, 'third');
  third.commit(lock);
  third.discard();
  expect(readdirSync(directory).sort()).toEqual(['lock.json', 'map', 'packs']);
  expect(readdirSync(`${directory}/packs`)).toEqual(['c.pack']);
});

test('what a killed run left is removed', () => {
  const directory = place();
  const killed = startLock(directory);
  writeFileSync(`${killed.packs}/pack.partial`, 'half');
  const next = startLock(directory);
  expect(existsSync(`${next.packs}/pack.partial`)).toBe(false);
});
