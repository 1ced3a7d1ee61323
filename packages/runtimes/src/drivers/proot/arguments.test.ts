import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { prootArguments } from './arguments.ts';

const root = mkdtempSync(join(tmpdir(), 'holotype-proot-'));
mkdirSync(join(root, 'proc'));
const run = {
  root,
  files: openRoot(root).files,
  scratch: '/with:colon/scratch',
  identity: undefined,
  network: 'host',
  command: { path: '/bin/echo', argv: ['echo', '-b', '$(id)'], environment: {}, workingDirectory: '/srv' },
  binds: [
    { source: '/with:colon/scratch/tmp', target: '/tmp' },
    { source: `${root}/root/.profile`, target: '/root/.profile' },
    { source: '/with:colon/scratch/a:b', target: '/a:b' },
  ],
} as const;

test('binds only what the root has a place for; no colon but the one between the sides', () => {
  const args = prootArguments({ ...run, shell: undefined });
  expect(args.flatMap((arg, at) => (args[at - 1] === '-b' && at < args.length - 2 ? [arg] : []))).toEqual([
    '/proc',
    'tmp:/tmp',
    'root/root/.profile:/root/.profile',
  ]);
  expect(args.slice(-3)).toEqual(['/bin/echo', '-b', '$(id)']);
});

test('under a shell the command is arguments, never text of the script', () => {
  const args = prootArguments({ ...run, shell: '/bin/sh' });
  const script = args[args.indexOf('-c') + 1] ?? '';
  expect(script).not.toContain('id');
  expect(args.slice(-4)).toEqual(['holotype', '/bin/echo', '-b', '$(id)']);
});
