import { openRecorded, openRoot } from '@holotype/host';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cpu } from './index.ts';
import { parseCacheSize, parseCpuinfo, renderCpuList } from './parse.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../src/probes/cpu/fixtures/${name}`, import.meta.url));
const probe = async (name: string) =>
  (await cpu.probe(openRecorded(fixture(name)), { environment: {}, home: undefined }))?.section;

test('cache sizes are in units of 1024 bytes, line sizes in bytes, each of its own cache', async () => {
  const section = await probe('epyc-vm');
  expect(section?.caches).toEqual([
    { level: 1, type: 'Data', bytes: 32768, ways: 8, lineBytes: 64, sets: 64, sharedBy: '0' },
    { level: 1, type: 'Instruction', bytes: 32768, ways: 8, lineBytes: 64, sets: 64, sharedBy: '0' },
    { level: 2, type: 'Unified', bytes: 1048576, ways: 8, lineBytes: 64, sets: 2048, sharedBy: '0' },
    { level: 3, type: 'Unified', bytes: 33554432, ways: 16, lineBytes: 64, sets: 32768, sharedBy: '0-1' },
  ]);
  for (const { bytes, ways, lineBytes, sets } of section?.caches ?? []) {
    expect(bytes).toBe((ways ?? 0) * (lineBytes ?? 0) * (sets ?? 0));
  }
});

test('a virtual machine is a KVM guest, of a Zen 4, with no multithreading', async () => {
  expect(await probe('epyc-vm')).toMatchObject({
    architecture: 'x86_64',
    models: [
      { family: 25, model: 17, stepping: 1, microcode: '0x1000065', level: 'v4', microarchitecture: 'zen4' },
    ],
    topology: { sockets: 1, cores: 2, threads: 2 },
    simultaneousMultithreading: { active: false },
    hypervisor: { vendor: 'kvm' },
  });
});

test('what changes from moment to moment is not recorded', async () => {
  for (const name of ['epyc-vm', 'intel-laptop-from-documentation']) {
    const text = JSON.stringify(await probe(name));
    expect(text).not.toMatch(/2596\.|5192\.25|5990\.40|1234567|3017\./);
  }
});

test('a laptop has a governor, and four threads on two cores', async () => {
  expect(await probe('intel-laptop-from-documentation')).toMatchObject({
    topology: { sockets: 1, dies: 1, cores: 2, threads: 4 },
    frequency: { driver: 'intel_pstate', governor: 'powersave', boost: true, maxKilohertz: 4100000 },
  });
  expect(await probe('intel-laptop-from-documentation')).not.toHaveProperty('hypervisor');
});

test('two kinds of core are two models; the serial number of the board stays out', async () => {
  const section = await probe('arm64-from-documentation');
  expect(section?.models).toMatchObject([
    { kind: 'arm', cpus: '0-1', part: '0xd03', microarchitecture: 'cortex_a53' },
    { kind: 'arm', cpus: '2-3', part: '0xd08', microarchitecture: 'cortex_a72' },
  ]);
  expect(JSON.stringify(section)).not.toContain('deadbeef');
});

test('an offline root has no processor, even with a /proc mounted in it', async () => {
  const host = openRoot(`${fixture('epyc-vm')}/root`);
  expect(await cpu.probe(host, { environment: {}, home: undefined })).toBeUndefined();
});

test('a processor of neither family keeps its name', () => {
  expect(
    parseCpuinfo('processor\t: 0\ncpu\t\t: POWER9, altivec supported\nclock\t\t: 2300.000000MHz\n'),
  ).toEqual([{ kind: 'other', cpus: '0', name: 'POWER9, altivec supported' }]);
});

test('cache sizes and lists of processors', () => {
  expect(['32K', '1M', '2G', '512', '', 'K', '-1K'].map(parseCacheSize)).toEqual([
    ...[32768, 1048576, 2147483648, 512],
    ...Array<undefined>(3),
  ]);
  expect(renderCpuList([0, 1, 2, 5, 7, 8])).toBe('0-2,5,7-8');
  expect(renderCpuList([])).toBe('');
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => parseCpuinfo(`processor : 0\n${text}`).length <= 2));
});
