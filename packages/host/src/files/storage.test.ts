import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { storageOf } from './storage.ts';

test('the room for a path that is not there yet is that of the place where it would lie', () => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-storage-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  const here = storageOf(directory);
  const later = storageOf(join(directory, 'not/yet/there'));
  expect(later.device).toBe(here.device);
  const { bavail, bsize } = statfsSync(directory);
  expect(Math.abs(later.freeBytes - bavail * bsize)).toBeLessThan(bavail * bsize * 0.2 + 1e8);
  if (later.freeInodes !== undefined) expect(later.freeInodes).toBeGreaterThan(0);
});

test('two file systems are told apart', () => {
  expect(storageOf('/proc').device).not.toBe(storageOf(tmpdir()).device);
  expect(storageOf('/none/such').device).toBe(storageOf('/').device);
});
