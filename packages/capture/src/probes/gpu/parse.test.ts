import { type Host, openRecorded, openRoot, type RunResult } from '@holotype/host';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gpu } from './index.ts';
import {
  parseInformation,
  parseKfdNode,
  parseMaxCuda,
  parseNvidiaVersion,
  parseSmi,
  toPciAddress,
} from './parse.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../src/probes/gpu/fixtures/${name}`, import.meta.url));
const context = { environment: {}, home: undefined };
const answering = (name: string, result: RunResult): Host => ({
  ...openRecorded(fixture(name)),
  run: () => Promise.resolve(result),
});

test('both modules give their version; which of the two it is can be told', () => {
  expect(
    parseNvidiaVersion(
      'NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  550.54.15  Release Build  (a@b)\n',
    ),
  ).toEqual({ version: '550.54.15', flavour: 'open' });
  expect(
    parseNvidiaVersion(
      'NVRM version: NVIDIA UNIX x86_64 Kernel Module  470.256.02  Thu May  2 2024\nGCC version: 12.2\n',
    ),
  ).toEqual({ version: '470.256.02', flavour: 'proprietary' });
  expect(
    parseNvidiaVersion('NVRM version: NVIDIA UNIX Open Kernel Module for aarch64  610.43.02\n').version,
  ).toBe('610.43.02');
  expect(parseNvidiaVersion('')).toEqual({});
});

test('memory is in MiB; what the driver calls not available is absent', () => {
  expect(
    parseSmi(
      '00000000:C1:00.0, NVIDIA A100, 40960, [N/A], [Not Supported], Disabled, [Unknown Error], 550.1, 8.0\n',
    ),
  ).toEqual([
    {
      address: '0000:c1:00.0',
      name: 'NVIDIA A100',
      memoryBytes: 42949672960,
      driverVersion: '550.1',
      nvidia: { computeCapability: '8.0', ecc: false },
    },
  ]);
  expect(parseSmi('Failed to initialize NVML: Driver/library version mismatch\n')).toEqual([]);
});

test('the driver writes a longer domain than sysfs', () => {
  expect(toPciAddress('00000000:19:00.0')).toBe('0000:19:00.0');
  expect(toPciAddress('00010000:E1:00.0')).toBe('10000:e1:00.0');
  expect(toPciAddress('0001:01:00.0')).toBe('0001:01:00.0');
  expect(toPciAddress('nonsense')).toBeUndefined();
});

test('no UUID and no firmware that is not there', () => {
  expect(
    parseInformation(
      'Model: \t\t NVIDIA T4\nGPU UUID: \t GPU-1\nVideo BIOS: \t ??.??.??.??.??\nGPU Firmware: \t N/A\n',
    ),
  ).toEqual({ name: 'NVIDIA T4' });
});

test('the highest CUDA is in the head of the table', () => {
  expect(parseMaxCuda('| NVIDIA-SMI 550.54.15   Driver Version: 550.54.15   CUDA Version: 12.4  |')).toBe(
    '12.4',
  );
  expect(parseMaxCuda('| NVIDIA-SMI 610.43.02   KMD Version: 610.43.02   CUDA UMD Version: 13.3  |')).toBe(
    '13.3',
  );
  expect(parseMaxCuda('| CUDA Version: N/A |')).toBeUndefined();
});

test('an AMD target is named as compilers name it', () => {
  const node = (version: number) =>
    parseKfdNode(`simd_count 8\ngfx_target_version ${String(version)}\nlocation_id 768\ndomain 1\n`);
  expect([90010, 90402, 100300, 110000].map((version) => node(version)?.target)).toEqual([
    'gfx90a',
    'gfx942',
    'gfx1030',
    'gfx1100',
  ]);
  expect(node(90010)?.address).toBe('0001:03:00.0');
  expect(parseKfdNode('simd_count 0\ngfx_target_version 0\nlocation_id 0\n')).toBeUndefined();
});

test('serial numbers and UUIDs never enter', async () => {
  for (const name of ['nvidia-from-documentation', 'amd-from-documentation']) {
    const result = await gpu.probe(openRecorded(fixture(name)), context);
    expect(JSON.stringify(result)).not.toMatch(/GPU-0000|0123456789abcdef|81985529216486895|PCB000000/);
  }
});

test('absent is a fact, where there is a bus to look at', async () => {
  expect(await gpu.probe(openRecorded(fixture('epyc-vm')), context)).toEqual({
    section: { state: 'absent' },
    gaps: [],
  });
  expect(await gpu.probe(openRecorded(fixture('offline-root')), context)).toBeUndefined();
  expect(await gpu.probe(openRoot(`${fixture('nvidia-from-documentation')}/root`), context)).toBeUndefined();
});

test('where nvidia-smi fails, hangs or is not there, /proc still names the device, and the gap says why', async () => {
  const failed = { kind: 'exited', code: 9, stdout: 'NVIDIA-SMI has failed\nmore\n', stderr: '' } as const;
  const cases: readonly (readonly [RunResult, object])[] = [
    [failed, { why: 'unreadable', detail: 'NVIDIA-SMI has failed' }],
    [{ kind: 'stopped', reason: 'timeout' }, { why: 'timed-out' }],
    [{ kind: 'unavailable', reason: 'not-found' }, { why: 'absent' }],
  ];
  for (const [answer, gap] of cases) {
    const result = await gpu.probe(answering('nvidia-from-documentation', answer), context);
    expect(result?.section).toMatchObject({
      state: 'present',
      nvidia: { version: '550.54.15', flavour: 'open' },
      devices: [
        { id: 'gpu-1', driver: 'ast' },
        { name: 'NVIDIA H100 80GB HBM3' },
        { name: 'NVIDIA H100 80GB HBM3' },
      ],
    });
    expect(result?.gaps).toEqual([expect.objectContaining({ where: 'nvidia-smi', ...gap })]);
  }
});
