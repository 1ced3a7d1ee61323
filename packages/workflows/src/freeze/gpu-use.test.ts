import { expect, test } from 'vitest';
import { type Opened, usesGpu } from './gpu-use.ts';

const trace = (complete: boolean, ...paths: string[]): Opened => ({
  complete,
  files: paths.map((path) => ({ path, read: true, written: false })),
});

test.each([
  '/dev/nvidiactl',
  '/dev/nvidia0',
  '/dev/nvidia-uvm',
  '/dev/nvidia-caps/nvidia-cap1',
  '/dev/nvhost-gpu',
  '/dev/kfd',
  '/dev/dri/renderD128',
  '/dev/dri/card0',
  '/dev/dxg',
])('who opens %s uses a GPU, whatever else was seen', (path) => {
  expect(usesGpu(trace(false, '/etc/passwd', path))).toBe(true);
});

test('a driver library without its device is not used, nor is a node that was only looked at', () => {
  expect(usesGpu(trace(true, '/usr/lib/x86_64-linux-gnu/libcuda.so.1', '/dev/null', '/dev/dri'))).toBe(false);
  const looked = { path: '/dev/nvidia0', read: false, written: false };
  expect(usesGpu({ complete: true, files: [looked] })).toBe(false);
});

test('where not all is known, nothing is said', () => {
  expect(usesGpu(trace(false, '/etc/passwd'))).toBeUndefined();
});
