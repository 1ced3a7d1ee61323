import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeTree } from './remove-tree.ts';
import { makeScratch, tryDirectory, tryFile } from './scratch.ts';

test('a scratch directory is private, and goes whatever modes its directories have', () => {
  const outside = makeScratch('holotype-scratch-test');
  const scratch = makeScratch('holotype-scratch-test', tmpdir());
  expect(statSync(scratch).mode & 0o777).toBe(0o700);
  writeFileSync(join(outside, 'kept'), '');
  mkdirSync(join(scratch, 'work/work'), { recursive: true });
  writeFileSync(join(scratch, 'work/file'), '');
  symlinkSync(outside, join(scratch, 'link'));
  chmodSync(join(scratch, 'work/work'), 0);
  chmodSync(join(scratch, 'work'), 0o555);
  removeTree(scratch);
  expect(existsSync(scratch)).toBe(false);
  expect(existsSync(join(outside, 'kept'))).toBe(true);
  removeTree(outside);
  removeTree(outside);
});

test('a place that cannot be had is named', () => {
  expect(() => makeScratch('x', '/none/such')).toThrow(
    expect.objectContaining({ code: 'HOST_WRITE_FAILED' }),
  );
});

test('modes do not depend on the umask, and nothing that exists is touched', () => {
  const scratch = makeScratch('holotype-scratch-test');
  expect(tryDirectory(join(scratch, 'tmp'), 0o1777)).toBeUndefined();
  expect(statSync(join(scratch, 'tmp')).mode & 0o7777).toBe(0o1777);
  expect(tryDirectory(join(scratch, 'tmp'), 0o755)).toBe('EEXIST');
  expect(tryFile(join(scratch, 'file'), 'a')).toBeUndefined();
  expect(tryFile(join(scratch, 'file'), 'b')).toBe('EEXIST');
  removeTree(scratch);
});
