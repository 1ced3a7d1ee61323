import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeSpace } from './free-space.ts';

test('a place that is yet to be made has the space of the directory that will hold it', () => {
  const here = mkdtempSync(join(tmpdir(), 'holotype-space-'));
  try {
    const found = freeSpace(join(here, 'not/yet/there'));
    expect(found.device).toBe(freeSpace(here).device);
    expect(found.freeBytes).toBeGreaterThan(0);
  } finally {
    rmSync(here, { recursive: true });
  }
});

test('another file system is another device', () => {
  expect(freeSpace('/proc').device).not.toBe(freeSpace('/').device);
});

test('a link that leads in a circle is no place', () => {
  const here = mkdtempSync(join(tmpdir(), 'holotype-space-'));
  try {
    symlinkSync('loop', join(here, 'loop'));
    expect(() => freeSpace(join(here, 'loop'))).toThrow('Cannot see how much is free');
  } finally {
    rmSync(here, { recursive: true });
  }
});
