import { openRoot } from '@holotype/host';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { notWritten } from './not-written.ts';

const ask = (
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  scripts: Readonly<Record<string, string>> = {},
) => {
  const { files } = openRoot(makeRoot({ '/bin/sh': '\x7fELF', ...scripts }));
  return notWritten({ argv, environment, programs: ['/bin/sh', ...Object.keys(scripts)], files });
};

test.each([
  [['python3', 'a.py']],
  [['/usr/bin/python3.11', '-u', '-W', 'B', 'a.py', '-B']],
  [['python3', '-c', '-B']],
  [['python3', '-mB', '-B']],
  [['python3', '-X', 'importtime', 'a.py']],
  [['make', '-B']],
])('%j writes what it compiles', (argv) => {
  expect(ask(argv)).toBeUndefined();
});

test.each([
  [['python3', '-B', 'a.py']],
  [['/opt/v/bin/python3.13t', '-IuB', 'a.py']],
  [['python', '-W', 'ignore', '-B', '-m', 'pytest']],
  [['python3', '-X', 'pycache_prefix=/tmp/p', 'a.py']],
  [['python3', '-Xpycache_prefix=/tmp/p', 'a.py']],
])('%j does not', (argv) => {
  expect(ask(argv)).toContain('at each start');
});

test('variables keep every Python of the run from it, unless they are empty', () => {
  expect(ask(['make'], { PYTHONDONTWRITEBYTECODE: '1' })).toContain('PYTHONDONTWRITEBYTECODE is set');
  expect(ask(['make'], { PYTHONPYCACHEPREFIX: '/tmp/p' })).toContain('PYTHONPYCACHEPREFIX is set');
  expect(ask(['make'], { PYTHONDONTWRITEBYTECODE: '' })).toBeUndefined();
});

test('so does the first line of a script that the run started', () => {
  expect(ask(['make'], {}, { '/bin/a': '#!/usr/bin/env python3\n-B' })).toBeUndefined();
  expect(ask(['make'], {}, { '/bin/a': '#!/usr/bin/python3 -B\n' })).toContain('at each start');
  expect(ask(['make'], {}, { '/bin/a': '#! /usr/bin/env -S python3 -B\n' })).toContain('at each start');
});
