import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { trialCommand } from './trial-job.ts';

const machineWith = (...programs: readonly string[]) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-trial-'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/busybox'), '');
  for (const name of programs) symlinkSync('busybox', join(root, 'bin', name));
  return openRoot(root).files;
};

test('a machine that has the shell and no true is tried with the shell, by the name that makes it one', () => {
  expect(trialCommand(machineWith('sh', 'true'))).toMatchObject({ path: '/bin/true', argv: ['true'] });
  expect(trialCommand(machineWith('sh'))).toMatchObject({ path: '/bin/sh', argv: ['sh', '-c', ':'] });
});
