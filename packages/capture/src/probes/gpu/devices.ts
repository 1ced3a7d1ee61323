import type { GpuDevice } from '@holotype/model';
import { type Attributes, numbered } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';
import { pciDevices, readPciDevices } from '../../pci-devices.ts';
import { readInformation, type Smi } from './nvidia.ts';
import { type KfdNode, parseKfdNode } from './parse.ts';

export const kfd = '/sys/class/kfd/kfd/topology/nodes';
const acceleratorClass = /^(?:03|12)/; // display controllers and processing accelerators

const readKfd = ({ names, text }: Attributes): ReadonlyMap<string, KfdNode> =>
  new Map(
    numbered(names(kfd), '')
      .map((id) => parseKfdNode(text(`${kfd}/${String(id)}/properties`) ?? ''))
      .filter((node) => node !== undefined)
      .map((node) => [node.address, node]),
  );

type FoundDevice = Omit<GpuDevice, 'id'>;

const readOnBus = (attributes: Attributes): readonly FoundDevice[] =>
  readPciDevices(attributes)
    .filter((device) => acceleratorClass.test(device.class))
    .map(({ address, class: kind, vendor, device, driver }) => ({
      address,
      class: kind,
      vendor,
      device,
      ...field('driver', driver),
      ...field('name', attributes.line(`${pciDevices}/${address}/product_name`)),
      ...field('memoryBytes', attributes.integer(`${pciDevices}/${address}/mem_info_vram_total`)),
    }));

/** Devices on the bus, completed by what the drivers know; a driver may know some that a sandbox's bus does not show. */
export const readDevices = (attributes: Attributes, smi: Smi | undefined): GpuDevice[] => {
  const information = readInformation(attributes);
  const asked = new Map(smi?.devices.map((device) => [device.address, device]));
  const nodes = readKfd(attributes);
  const onBus = new Map(readOnBus(attributes).map((device) => [device.address, device]));
  const addresses = [
    ...new Set([...onBus.keys(), ...information.keys(), ...asked.keys(), ...nodes.keys()]),
  ].sort();
  return addresses.map((address, index) => {
    const { name, ...known } = information.get(address) ?? {};
    const row = asked.get(address);
    const node = nodes.get(address);
    return {
      id: `gpu-${String(index + 1)}`,
      address,
      ...onBus.get(address),
      ...field('name', row?.name ?? name ?? onBus.get(address)?.name),
      ...field('memoryBytes', row?.memoryBytes ?? onBus.get(address)?.memoryBytes),
      ...field('nvidia', row || information.has(address) ? { ...known, ...row?.nvidia } : undefined),
      ...field('amd', node && { target: node.target, ...field('simdCount', node.simdCount) }),
    };
  });
};
