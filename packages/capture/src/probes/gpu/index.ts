import type { Host } from '@holotype/host';
import type { GpuDevice, GpuSection } from '@holotype/model';
import { type Attributes, numbered, openAttributes } from '../../attributes.ts';
import { field } from '../../field.ts';
import type { Probe, ProbeResult, SectionGap } from '../../probe.ts';
import { pciDevices, pciReads, readPciDevices } from '../pci/read.ts';
import { nvidiaReads, readInformation, readNvidiaDriver, runSmi, type Smi } from './nvidia.ts';
import { type KfdNode, parseKfdNode } from './parse.ts';

const kfd = '/sys/class/kfd/kfd/topology/nodes';
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
const readDevices = (attributes: Attributes, smi: Smi | undefined): GpuDevice[] => {
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

const probeGpu = async (host: Host): Promise<ProbeResult<'gpu'> | undefined> => {
  // A /sys that is mounted in an offline root shows the devices of whoever captures.
  if (host.kind === 'root') return undefined;
  const gaps: SectionGap[] = [];
  const attributes = openAttributes(host.files, gaps);
  const smi = await runSmi(host, gaps);
  const devices = readDevices(attributes, smi);
  if (devices.length === 0) {
    const looked = smi !== undefined || attributes.isDirectory(pciDevices);
    if (looked) return { section: { state: 'absent' }, gaps };
    return gaps.length > 0 ? { section: undefined, gaps } : undefined;
  }
  const amdVersion = attributes.line('/sys/module/amdgpu/version');
  const isAmd = devices.some(({ amd, driver }) => amd !== undefined || driver === 'amdgpu');
  const section: GpuSection = {
    state: 'present',
    devices,
    ...field('nvidia', readNvidiaDriver(host, attributes, smi, gaps)),
    ...field('amd', isAmd ? { ...field('version', amdVersion) } : undefined),
  };
  return { section, gaps };
};

export const gpu: Probe<'gpu'> = {
  name: 'gpu',
  summary:
    'Graphics processors and accelerators: model, memory, compute capability, driver; or that there is none',
  reads: [
    ...pciReads,
    `${pciDevices}/*/product_name`,
    `${pciDevices}/*/mem_info_vram_total`,
    kfd,
    `${kfd}/*/properties`,
    '/sys/module/amdgpu/version',
    ...nvidiaReads,
  ],
  runs: ['nvidia-smi'],
  probe: probeGpu,
};
