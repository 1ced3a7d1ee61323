import type { Host } from '@holotype/host';
import type { PciDevice } from '@holotype/model';
import { type Attributes, openAttributes } from '../../attributes.ts';
import { field, type Probe, type ProbeResult, type SectionGap } from '@holotype/ecosystems';
import { pciDevices, pciReads, readPciDevices } from '../../pci-devices.ts';
import { parsePciIds, type PciNames } from './parse.ts';

const idLists = ['/usr/share/misc/pci.ids', '/usr/share/hwdata/pci.ids'] as const;

interface Names {
  readonly source?: string;
  readonly names: PciNames;
}

const readNames = ({ text }: Attributes, devices: readonly PciDevice[]): Names => {
  for (const source of idLists) {
    const list = text(source);
    if (list === undefined) continue;
    const wanted = new Set(devices.flatMap(({ vendor, device }) => [vendor, `${vendor}:${device}`]));
    return { source, names: parsePciIds(list, wanted) };
  }
  return { names: new Map() };
};

const probePci = ({ kind, files }: Host): ProbeResult<'pci'> | undefined => {
  // A /sys that is mounted in an offline root shows the devices of whoever captures.
  if (kind === 'root') return undefined;
  const gaps: SectionGap[] = [];
  const attributes = openAttributes(files, gaps);
  if (!attributes.isDirectory(pciDevices)) return gaps.length > 0 ? { section: undefined, gaps } : undefined;
  const devices = readPciDevices(attributes);
  const { source, names } = readNames(attributes, devices);
  if (source === undefined)
    gaps.push({ where: 'names', why: 'absent', detail: 'No pci.ids on this machine' });
  const named = devices.map((device) => ({
    ...device,
    ...field('vendorName', names.get(device.vendor)),
    ...field('deviceName', names.get(`${device.vendor}:${device.device}`)),
  }));
  return { section: { ...field('names', source), devices: named }, gaps };
};

/** Devices on the PCI bus: ids, revision, the driver that holds each, its NUMA node. */
export const pci: Probe<'pci'> = {
  name: 'pci',
  reads: [...pciReads, ...idLists],
  runs: [],
  probe: (host) => Promise.resolve(probePci(host)),
};
