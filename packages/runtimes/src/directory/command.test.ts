import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveCommand } from './command.ts';
import { lookInside } from './inside.ts';

const root = mkdtempSync(join(tmpdir(), 'holotype-command-'));
mkdirSync(join(root, 'opt/tool/bin'), { recursive: true });
mkdirSync(join(root, 'usr/bin'), { recursive: true });
writeFileSync(join(root, 'opt/tool/bin/solve'), '#!/bin/sh\n');
chmodSync(join(root, 'opt/tool/bin/solve'), 0o755);
writeFileSync(join(root, 'usr/bin/notes'), 'text');
symlinkSync('/opt/tool/bin/solve', join(root, 'usr/bin/solver'));
symlinkSync('/bin/sh', join(root, 'usr/bin/outside'));
const inside = lookInside(root, [], undefined);
const resolve = (name: string, path = '/usr/bin:/opt/tool/bin', workingDirectory = '/') =>
  resolveCommand(inside, name, { PATH: path }, workingDirectory);

test('a name is looked for on the captured PATH, inside the root', () => {
  expect(resolve('solve')).toEqual({ kind: 'found', path: '/opt/tool/bin/solve' });
});

test('a link with an absolute target stays inside the root', () => {
  expect(resolve('solver')).toEqual({ kind: 'found', path: '/usr/bin/solver' });
  expect(resolve('outside')).toMatchObject({ kind: 'not-found', exitCode: 127 });
});

test('a path is taken as it is, a relative one from the working directory', () => {
  expect(resolve('/opt/tool/bin/solve', '')).toMatchObject({ path: '/opt/tool/bin/solve' });
  expect(resolve('./bin/solve', '', '/opt/tool')).toMatchObject({ path: '/opt/tool/./bin/solve' });
  expect(resolve('solve', 'bin', '/opt/tool')).toMatchObject({ path: '/opt/tool/bin/solve' });
});

test('what is not there gives 127, what is no program 126, and both say where', () => {
  expect(resolve('sove')).toEqual({
    kind: 'not-found',
    exitCode: 127,
    message: 'There is no sove on the captured PATH (/usr/bin:/opt/tool/bin)',
  });
  expect(resolve('notes')).toEqual({
    kind: 'not-found',
    exitCode: 126,
    message: '/usr/bin/notes in the root is not an executable file',
  });
  expect(resolve('/usr/bin')).toMatchObject({ exitCode: 126 });
  expect(resolve('')).toMatchObject({ exitCode: 127 });
});
