import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeGpu } from './describe-gpu.ts';
import { findGpu } from './find-gpu.ts';
import { fitGpu } from './fit-gpu.ts';
import type { GpuDriver } from './gpu-driver.ts';
import { readLoaderCache } from './loader-cache.ts';
import { showGpu } from './show-gpu.ts';

const driver: GpuDriver = {
  what: ['NVIDIA driver 550.54'],
  specs: ['/etc/cdi/nvidia.yaml'],
  devices: [{ source: '/dev/nvidia0', path: '/dev/nvidia0' }],
  libraries: [
    {
      source: '/l/libcuda.so.550.54',
      names: ['libcuda.so.550.54', 'libcuda.so.1', 'libcuda.so'],
      glibc: '2.27',
    },
    { source: '/l/libnvidia-new.so.1', names: ['libnvidia-new.so.1'], glibc: '2.34' },
  ],
  programs: [{ source: '/b/nvidia-smi', name: 'nvidia-smi' }],
  files: [
    { source: '/s/a.json', target: '/usr/share/a.json' },
    { source: '/s/b.json', target: '/usr/share/b.json' },
  ],
  environment: { OF_SPEC: '1' },
  notes: [],
};
/** A root that has one of its files, and a link that leads nowhere. */
const look = (path: string) =>
  ['/usr/share/a.json'].includes(path)
    ? ('other' as const)
    : ['/', '/usr', '/usr/share'].includes(path)
      ? ('directory' as const)
      : ('nothing' as const);

const place = () => {
  const scratch = mkdtempSync(join(tmpdir(), 'holotype-show-'));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true });
  });
  return scratch;
};

test('a driver is one directory, its files bound one by one, and what the root has stays of the root', () => {
  const scratch = place();
  const shown = showGpu(driver, { places: 'added', look, scratch });
  expect(shown.binds.map(({ target }) => target)).toEqual([
    '/.holotype-gpu',
    '/.holotype-gpu/lib/libcuda.so.550.54',
    '/.holotype-gpu/lib/libnvidia-new.so.1',
    '/.holotype-gpu/bin/nvidia-smi',
    '/usr/share/b.json',
  ]);
  expect(shown.binds.every(({ writable, driver: own }) => !writable && own === true)).toBe(true);
  const source = shown.binds[0]?.source ?? '';
  const links = readdirSync(join(source, 'lib')).filter((name) =>
    lstatSync(join(source, 'lib', name)).isSymbolicLink(),
  );
  expect(links.map((name) => [name, readlinkSync(join(source, 'lib', name))])).toEqual([
    ['libcuda.so', 'libcuda.so.550.54'],
    ['libcuda.so.1', 'libcuda.so.550.54'],
  ]);
  expect(shown.environment({ PATH: '/bin', A: '1' })).toEqual({
    A: '1',
    OF_SPEC: '1',
    PATH: '/.holotype-gpu/bin:/bin',
    LD_LIBRARY_PATH: '/.holotype-gpu/lib',
  });
  expect(shown.environment({ LD_LIBRARY_PATH: '/x' })['LD_LIBRARY_PATH']).toBe('/.holotype-gpu/lib:/x');
  shown.release();
  expect(existsSync(source)).toBe(false);
});

test('in an image that nothing can be added to it lies in /tmp, and nothing else is shown', () => {
  const shown = showGpu(driver, { places: 'none', look, scratch: place() });
  expect(
    shown.binds.map(({ target }) => target).filter((path) => !path.startsWith('/tmp/.holotype-gpu')),
  ).toEqual([]);
  shown.release();
});

test('what the recorded C library cannot load is left out and said; if that is CUDA itself, nothing is run', () => {
  const { libraries, notes } = fitGpu(driver, { kind: 'glibc', version: '2.31' });
  expect(libraries.map(({ names: [name] }) => name)).toEqual(['libcuda.so.550.54']);
  expect(notes).toEqual([
    'libnvidia-new.so.1 is not shown: it needs glibc 2.34, and the capsule contains glibc 2.31',
  ]);
  expect(() => fitGpu(driver, { kind: 'glibc', version: '2.17' })).toThrow(
    'libcuda.so.1 of this machine needs glibc 2.27, and the capsule contains glibc 2.17',
  );
  expect(() => fitGpu(driver, { kind: 'musl' })).toThrow(/musl/);
  expect(fitGpu(driver, undefined)).toBe(driver);
});

test('a driver in words', () => {
  expect(describeGpu(driver)).toBe(
    'NVIDIA driver 550.54 (2 libraries, 1 program, 1 device node), as /etc/cdi/nvidia.yaml describes it',
  );
});

test('a machine without a GPU says what was looked for', async () => {
  await expect(findGpu(place())).rejects.toMatchObject({
    code: 'GPU_NONE',
    exit: 'unsupported',
    message: expect.stringContaining('no CDI specification') as string,
  });
});

test('the cache of the loader is read, also behind an older one, and as far as it goes', () => {
  const names = 'libcuda.so.1\0/usr/lib/libcuda.so.1\0';
  const cache = Buffer.alloc(48 + 24 + names.length);
  cache.write('glibc-ld.so.cache1.1', 'latin1');
  cache.writeUInt32LE(1, 20);
  cache.writeUInt32LE(48 + 24, 52);
  cache.writeUInt32LE(48 + 24 + 'libcuda.so.1\0'.length, 56);
  cache.write(names, 48 + 24, 'latin1');
  const entry = ['libcuda.so.1', '/usr/lib/libcuda.so.1'];
  expect(readLoaderCache(cache)).toEqual([entry]);
  expect(readLoaderCache(Buffer.concat([Buffer.from('ld.so-1.7.0\0'), cache]))).toEqual([entry]);
  cache.writeUInt32LE(0xffffffff, 20);
  expect(readLoaderCache(cache)[0]).toEqual(entry);
  for (let length = 0; length < cache.length; length++) readLoaderCache(cache.subarray(0, length));
});
