import type { PciDevice } from '@holotype/model';
import type { Attributes } from './attributes.ts';
import { field } from '@holotype/ecosystems';

export const pciDevices = '/sys/bus/pci/devices';
/** What readPciDevices asks for. */
export const pciReads: readonly string[] = [
  pciDevices,
  ...[
    'class',
    'vendor',
    'device',
    'subsystem_vendor',
    'subsystem_device',
    'revision',
    'driver',
    'numa_node',
  ].map((name) => `${pciDevices}/*/${name}`),
  // /sys/bus/pci/devices/* are links into the tree of devices.
  '/sys/devices/**',
];

/** The digits of `0x8086`, `width` of them, lower case; undefined for anything else. */
export const parseHex = (text: string | undefined, width: number): string | undefined => {
  const digits = /^0x([0-9a-f]+)$/i.exec(text ?? '')?.[1]?.toLowerCase();
  return digits !== undefined && digits.length <= width ? digits.padStart(width, '0') : undefined;
};

/** Each device by address; one whose ids cannot be read is left out, with the gap that `attributes` noted. */
export const readPciDevices = ({ names, line, integer, linkName }: Attributes): readonly PciDevice[] =>
  names(pciDevices).flatMap((address): PciDevice[] => {
    const at = `${pciDevices}/${address}`;
    const hex = (name: string, width: number) => parseHex(line(`${at}/${name}`), width);
    const [kind, vendor, device] = [hex('class', 6), hex('vendor', 4), hex('device', 4)];
    if (kind === undefined || vendor === undefined || device === undefined) return [];
    return [
      {
        address,
        class: kind,
        vendor,
        device,
        ...field('subsystemVendor', hex('subsystem_vendor', 4)),
        ...field('subsystemDevice', hex('subsystem_device', 4)),
        ...field('revision', hex('revision', 2)),
        ...field('driver', linkName(`${at}/driver`)),
        ...field('node', integer(`${at}/numa_node`)),
      },
    ];
  });
