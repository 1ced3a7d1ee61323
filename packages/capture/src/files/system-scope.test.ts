import { HostError, openRoot } from '@holotype/host';
import { because, isWithin, type RawPath, rawToText, toScope } from '@holotype/model';
import { expect, test } from 'vitest';
import type { SectionGap } from '@holotype/ecosystems';
import { makeRoot } from '@holotype/test-support';
import { findReached } from './reached.ts';
import { planSystemScope, type ScopeRequest } from './system-scope.ts';

const paths = {
  '/bin': '-> usr/bin',
  '/usr/bin/sh': '',
  '/etc/ld.so.conf': 'include /etc/ld.so.conf.d/*.conf\n',
  '/etc/ld.so.conf.d/x.conf': '# comment\n/data/cuda/lib64\n',
  '/data/cuda/lib64/libc.so': '',
  '/data/cuda/README': '',
  '/data/tool/bin/run': '',
  '/data/tool/lib/x': '',
  '/link-to-tool': '-> /data/tool',
  '/home/u/bin/mine': '',
  '/home/u/.pyenv/shims/python': '',
  '/home/u/notes': '',
  '/home/u/.local/bin/x': '',
  '/home/u/.local/share/secret': '',
  '/root/.bashrc': '',
  '/proc/1': '',
  '/var/cache/big': '',
  '/var/lib/app/a': '',
  '/var/people/v/a': '',
  '/sw/modules/x': '',
};
const plan = (request: Partial<ScopeRequest> = {}) =>
  toScope(
    planSystemScope({
      host: openRoot(makeRoot(paths)),
      environment: {},
      homes: ['/home/u', '/root'],
      own: [],
      include: [],
      exclude: [],
      gaps: [],
      ...request,
    }),
  );

test('the system is held; homes, kernel file systems, caches and unknown directories are not', () => {
  const scope = plan();
  for (const path of ['/usr/bin/sh', '/bin', '/etc/ld.so.conf', '/var/lib/app/a', '/link-to-tool'])
    expect(scope.holds(path, false), path).toBe(true);
  for (const path of [
    '/home/u/notes',
    '/root/.bashrc',
    '/proc/1',
    '/var/cache/big',
    '/sw/modules/x',
    '/data/x',
  ])
    expect(scope.holds(path, false), path).toBe(false);
  for (const path of ['/proc', '/home', '/root', '/var/cache', '/sw'])
    expect(scope.holds(path, true), path).toBe(true);
  expect(scope.ruleFor('/home/u/notes').reason).toEqual(because('home'));
  expect(scope.ruleFor('/sw/x').reason).toEqual(because('unknown-top-level'));
});

test('what the linker and the search path point at is held, whole prefixes but never a home', () => {
  const scope = plan({
    environment: { PATH: '/usr/bin:/link-to-tool/bin:/home/u/bin:/home/u/.local/bin:relative:' },
  });
  for (const path of [
    '/data/cuda/lib64/libc.so',
    '/data/tool/lib/x',
    '/home/u/bin/mine',
    '/home/u/.pyenv/shims/python',
  ])
    expect(scope.holds(path, false), path).toBe(true);
  expect(scope.holds('/home/u/.local/bin/x', false)).toBe(true);
  for (const path of ['/home/u/notes', '/home/u/.local/share/secret', '/data/cuda/README'])
    expect(scope.holds(path, false), path).toBe(false);
  expect(scope.ruleFor('/data/tool/lib/x').reason).toEqual(because('reached-by', 'PATH'));
});

test('a variable that names a home brings nothing in', () => {
  const scope = plan({
    environment: { CONDA_PREFIX: '/home/u', VIRTUAL_ENV: '/', MODULEPATH: '/sw/modules' },
  });
  expect(scope.holds('/home/u/notes', false)).toBe(false);
  expect(scope.holds('/sw/modules/x', false)).toBe(true);
});

test('what is asked for wins over what is found, and leaving out wins over both', () => {
  const scope = plan({
    include: ['/home/u/notes', '/sw'],
    exclude: ['/sw/modules', '/usr/bin'],
    own: ['/var/lib/app'],
  });
  expect(scope.holds('/home/u/notes', false)).toBe(true);
  expect(scope.holds('/sw/x', false)).toBe(true);
  for (const path of ['/sw/modules/x', '/usr/bin/sh', '/var/lib/app/a'])
    expect(scope.holds(path, false), path).toBe(false);
});

test('a home outside /home is left out too', () => {
  const scope = plan({ homes: ['/home/u', '/root', '/var/people/v'] });
  expect(scope.holds('/var/people/v/a', false)).toBe(false);
});

test('of two prefixes, one in the other, the outer one is told', () => {
  const host = openRoot(makeRoot(paths));
  const found = findReached(
    host,
    { PATH: '/data/tool/bin', LD_LIBRARY_PATH: '/data/tool/lib:/none' },
    ['/home/u'],
    [],
  );
  expect(found.map(({ path, by }) => [rawToText(path), by])).toEqual([
    ['/data/tool', 'PATH'],
    ['/data/cuda/lib64', 'ld.so.conf'],
    ['/home/u/.pyenv', 'a toolchain'],
  ]);
});

test('a directory at the root is a prefix only if it looks like one', () => {
  const host = openRoot(
    makeRoot({ '/scratch/bin/x': '', '/conda/bin/y': '', '/conda/conda-meta/history': '', '/bin/z': '' }),
  );
  const found = findReached(host, { PATH: '/scratch/bin:/conda/bin:/bin' }, [], []);
  expect(found.map(({ path }) => path)).toEqual(['/scratch/bin', '/conda', '/bin']);
});

test('what this user may not look at is a gap where something names it, and nothing where nothing does', () => {
  const host = openRoot(makeRoot(paths));
  const closed = (path: RawPath) => {
    if (isWithin(path, '/root')) throw new HostError('HOST_READ_DENIED', 'closed');
    return host.files.realpath(path);
  };
  const gaps: SectionGap[] = [];
  const environment = { PATH: '/root/.cargo/bin:/data/tool/bin' };
  const scope = plan({ host: { ...host, files: { ...host.files, realpath: closed } }, environment, gaps });
  expect(gaps).toEqual([{ where: '/root/.cargo', why: 'denied', detail: 'closed' }]);
  expect(scope.holds('/data/tool/bin/run', false)).toBe(true);
});
