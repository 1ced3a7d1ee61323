import type { Host } from '@holotype/host';
import type { GpuSection } from '@holotype/model';
import { openAttributes } from '../../attributes.ts';
import { field, type Probe, type ProbeResult, type SectionGap } from '@holotype/ecosystems';
import { pciDevices, pciReads } from '../../pci-devices.ts';
import { kfd, readDevices } from './devices.ts';
import { nvidiaReads, readNvidiaDriver, runSmi } from './nvidia.ts';

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

/** Graphics processors and accelerators: model, memory, compute capability, driver; or that there is none. */
export const gpu: Probe<'gpu'> = {
  name: 'gpu',
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
