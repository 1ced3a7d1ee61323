import { openRecorded, openRoot } from '@holotype/host';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pci } from './index.ts';
import { parseHex } from '../../pci-devices.ts';
import { parsePciIds } from './parse.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../src/probes/pci/fixtures/${name}`, import.meta.url));
const context = { environment: {}, home: undefined };

test('a name belongs to its vendor: the same device id of another vendor, and subsystems, are not it', () => {
  const list =
    '# comment\n0e11  Compaq\n\t9a78  Not this\n8086  Intel Corporation\n\t9a78  Tiger Lake\n\t\t1028 9a78  A subsystem\nC 03  Display controller\n\t8086  No device\n';
  expect([...parsePciIds(list, new Set(['8086', '8086:9a78', '1028:9a78']))]).toEqual([
    ['8086', 'Intel Corporation'],
    ['8086:9a78', 'Tiger Lake'],
  ]);
});

test('ids have a fixed width', () => {
  expect(parseHex('0x8086', 4)).toBe('8086');
  expect(parseHex('0x1', 2)).toBe('01');
  expect([parseHex('0x12345', 4), parseHex('8086', 4), parseHex(undefined, 4)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('every device has its driver or none; a NUMA node of -1 is no node', async () => {
  const result = await pci.probe(openRecorded(fixture('epyc-vm')), context);
  expect(result?.section?.devices.map(({ address, driver }) => [address, driver])).toEqual([
    ['0000:00:00.0', undefined],
    ...['1', '2', '3', '4', '5'].map((slot) => [`0000:00:0${slot}.0`, 'virtio-pci']),
  ]);
  expect(result?.section?.devices.some(({ node }) => node !== undefined)).toBe(false);
  expect(result?.gaps).toEqual([expect.objectContaining({ where: 'names', why: 'absent' })]);
});

test('an offline root has no devices, even with a /sys mounted in it', async () => {
  expect(await pci.probe(openRoot(`${fixture('epyc-vm')}/root`), context)).toBeUndefined();
});
