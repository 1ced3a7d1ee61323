import { openRecorded, openRoot } from '@holotype/host';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kernel } from './index.ts';
import { parseModules, parseProcVersion, parseTaint } from './parse.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../src/probes/kernel/fixtures/${name}`, import.meta.url));
const context = { environment: {}, home: undefined };

test('the compiler is found behind whoever built the kernel, who stays out', () => {
  expect(
    parseProcVersion(
      'Linux version 5.10.0-8-amd64 (debian-kernel@lists.debian.org) (gcc-10 (Debian 10.2.1-6) 10.2.1 20210110, GNU ld 2.35.2) #1 SMP Debian 5.10.46-4\n',
    ),
  ).toEqual({
    release: '5.10.0-8-amd64',
    compiler: 'gcc-10 (Debian 10.2.1-6) 10.2.1 20210110, GNU ld 2.35.2',
    version: '#1 SMP Debian 5.10.46-4',
  });
  expect(
    parseProcVersion(
      'Linux version 3.10.0 (mockbuild@kbuilder) (gcc version 4.8.5 (Red Hat 4.8.5-28) (GCC) ) #1 SMP',
    ),
  ).toMatchObject({ compiler: 'gcc version 4.8.5 (Red Hat 4.8.5-28) (GCC)', version: '#1 SMP' });
  expect(parseProcVersion('Linux version 6.1 (a@b) (never closed')).toEqual({ release: '6.1' });
  expect(parseProcVersion('')).toEqual({});
});

test('a taint has names, and keeps a bit that has none', () => {
  expect(parseTaint('0')).toEqual({ value: 0, flags: [] });
  expect(parseTaint('12289')?.flags).toEqual(['proprietary-module', 'out-of-tree-module', 'unsigned-module']);
  expect(parseTaint(String(2 ** 40))?.flags).toEqual(['bit-40']);
  expect(parseTaint('unreadable')).toBeUndefined();
});

test('modules are ordered, with the letters of their taint', () => {
  expect(parseModules('zfs 4096 1 - Live 0x0 (POE)\nfuse 4096 2 a,b, Live 0x0\nnot a module line\n')).toEqual(
    [{ name: 'fuse' }, { name: 'zfs', taint: 'POE' }],
  );
});

test('the kernel is the one that runs, not the newest in /boot', async () => {
  const result = await kernel.probe(openRecorded(fixture('laptop-from-documentation')), context);
  expect(result?.section).toMatchObject({
    release: '6.1.0-25-amd64',
    installed: [{ release: '6.1.0-25-amd64' }, { release: '6.1.0-27-amd64' }],
  });
});

test('a kernel without modules says so: no message is stored as a module; the clock source is not empty', async () => {
  const result = await kernel.probe(openRecorded(fixture('microvm')), context);
  expect(result?.section).toMatchObject({
    modules: { state: 'absent' },
    clocksource: { current: 'tsc', available: ['tsc', 'kvm-clock'] },
  });
});

test('an offline root has installed kernels only, even with a /proc mounted in it', async () => {
  const result = await kernel.probe(openRoot(`${fixture('laptop-from-documentation')}/root`), context);
  expect(result?.section).toEqual({
    state: 'stopped',
    installed: [
      { release: '6.1.0-25-amd64', image: true, modules: true },
      { release: '6.1.0-27-amd64', image: true, modules: true },
    ],
  });
});
