import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { directoryArguments, bwrapVersion } from './arguments.ts';

const root = mkdtempSync(join(tmpdir(), 'holotype-bwrap-'));
mkdirSync(join(root, 'proc'));
const job = {
  root,
  files: openRoot(root).files,
  scratch: '/scratch',
  write: false,
  places: [],
  devices: [],
  home: undefined,
  identity: undefined,
  network: 'host',
  command: { path: '/bin/echo', argv: ['echo', '--bind', '-x'], environment: {}, workingDirectory: '/srv' },
} as const;

test('the command and its arguments stand after --, whatever they look like', () => {
  const args = directoryArguments(job, { kind: 'overlay' }, 'namespace', false);
  expect(args.slice(args.indexOf('--'))).toEqual(['--', '/bin/echo', '--bind', '-x']);
  expect(args.slice(0, 5)).toEqual(['--overlay-src', root, '--overlay', '/scratch/upper', '/scratch/work']);
});

test('mount points that the root lacks are not asked for', () => {
  const args = directoryArguments(job, { kind: 'written' }, 'namespace', false);
  expect(args).toContain('--proc');
  expect(args).not.toContain('--dev');
});

test('without overlays, parts of the root show through read-only', () => {
  const binds = [
    { source: '/scratch/home', target: '/root', ofRoot: false },
    { source: `${root}/root/.profile`, target: '/root/.profile', ofRoot: true },
  ];
  expect(directoryArguments(job, { kind: 'read-only', binds }, 'namespace', false).slice(0, 9)).toEqual([
    ...['--ro-bind', root, '/'],
    ...['--bind', '/scratch/home', '/root'],
    ...['--ro-bind', `${root}/root/.profile`, '/root/.profile'],
  ]);
});

test('setuid, it needs no user namespace and gives no other ids', () => {
  const args = directoryArguments(
    { ...job, identity: { uid: 5, gid: 5 } },
    { kind: 'written' },
    'setuid',
    true,
  );
  expect(args).not.toContain('--unshare-user');
  expect(args).not.toContain('--uid');
  expect(args).toContain('--unshare-net');
});

test('the version is read', () => {
  expect(bwrapVersion('bubblewrap 0.11.0\n')).toEqual([0, 11]);
  expect(bwrapVersion('')).toBeUndefined();
});
