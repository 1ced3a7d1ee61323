import type { Run, Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, inputOf } from '../sample.test.data.ts';
import { describeGpus, gpu } from './index.ts';

type Gpu = NonNullable<Sections['gpu']>;
const none: Sections = { gpu: { state: 'absent' } };
const nvidia = (
  name: string,
  computeCapability: string,
  driver: { version?: string; maxCuda?: string; libcuda?: string },
): Gpu => ({
  state: 'present',
  devices: [
    {
      id: 'gpu-1',
      address: '0000:41:00.0',
      vendor: '10de',
      device: '2330',
      name,
      nvidia: { computeCapability },
    },
  ],
  nvidia: {
    ...(driver.version && { version: driver.version }),
    ...(driver.maxCuda && { maxCuda: driver.maxCuda }),
    libraries: driver.libcuda ? [{ path: '/usr/lib/libcuda.so.1', version: driver.libcuda }] : [],
  },
});
const amd: Gpu = {
  state: 'present',
  devices: [{ id: 'gpu-1', address: '0000:03:00.0', vendor: '1002', device: '740f' }],
};
const h100 = nvidia('NVIDIA H100', '9.0', { version: '570.124.06', maxCuda: '12.8', libcuda: '570.124.06' });
const run = (captured: Sections, here: Sections) => answersOf(gpu.check(inputOf(captured, here)));

test.each([
  ['no GPU there: none is needed', none, {}, ['pass GPU_NOT_NEEDED']],
  ['a GPU there, none here', { gpu: h100 }, none, ['warn GPU_ABSENT']],
  ['the same GPU', { gpu: h100 }, { gpu: h100 }, ['pass GPU_LIKE']],
  ['another maker', { gpu: h100 }, { gpu: amd }, ['warn GPU_OTHER_VENDOR']],
  ['nobody looked here', { gpu: h100 }, {}, ['unknown GPU_UNKNOWN']],
  ['nobody looked there', {}, { gpu: h100 }, ['unknown GPU_UNKNOWN']],
])('%s', (_, captured, here, expected) => {
  expect(run(captured, here)).toEqual(expected);
});

test('a run that opened no GPU needs none, whatever was there and is here', () => {
  const after = (captured: Sections, usesGpu: boolean | undefined) => {
    const input = inputOf(captured, none);
    const run = { ...(usesGpu !== undefined && { usesGpu }) } as Run;
    return answersOf(gpu.check({ ...input, manifest: { ...input.manifest, run } }));
  };
  for (const captured of [{ gpu: h100 }, {}]) expect(after(captured, false)).toEqual(['pass GPU_NOT_USED']);
  expect(after({ gpu: h100 }, true)).toEqual(['warn GPU_ABSENT']);
  expect(after({}, undefined)).toEqual(['unknown GPU_UNKNOWN']);
});

test('an older driver and an older GPU are two reservations', () => {
  const here = { gpu: nvidia('NVIDIA A100', '8.0', { version: '535.1', maxCuda: '12.2', libcuda: '535.1' }) };
  expect(run({ gpu: h100 }, here)).toEqual(['warn GPU1_DRIVER_OLDER', 'warn GPU2_OTHER_CAPABILITY']);
});

test('12.10 is newer than 12.8', () => {
  const here = {
    gpu: nvidia('NVIDIA H100', '9.0', { version: '600.1', maxCuda: '12.10', libcuda: '600.1' }),
  };
  expect(run({ gpu: h100 }, here)).toEqual(['pass GPU_LIKE']);
});

test('a driver that was updated without a restart does not work (CUDA error 803)', () => {
  const here = {
    gpu: nvidia('NVIDIA H100', '9.0', { version: '570.86.15', maxCuda: '12.8', libcuda: '570.124.06' }),
  };
  expect(run({ gpu: h100 }, here)).toEqual(['fail GPU5_DRIVER_LIBRARY_MISMATCH']);
});

test('several GPUs are named once, with their number', () => {
  const two: Gpu = h100.state === 'present' ? { ...h100, devices: [...h100.devices, ...h100.devices] } : h100;
  expect(describeGpus(two)).toBe('2 × NVIDIA H100');
  expect(describeGpus(amd)).toBe('1002:740f');
});
