import { type NvidiaDevice, toWord } from '@holotype/model';
import { parseInteger } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';

export interface NvidiaModule {
  readonly version?: string;
  readonly flavour?: 'open' | 'proprietary';
}

/** /proc/driver/nvidia/version. The words differ between the two modules, the number is in both. */
export const parseNvidiaVersion = (text: string): NvidiaModule => {
  const line = /^NVRM version:(.*)$/m.exec(text)?.[1];
  if (line === undefined) return {};
  const version = /\s(\d+\.\d+(?:\.\d+)?)(?:\s|$)/.exec(line)?.[1];
  return {
    ...field('version', version),
    flavour: line.includes('Open Kernel Module') ? 'open' : 'proprietary',
  };
};

export interface NvidiaInformation {
  readonly name?: string;
  readonly videoBios?: string;
  readonly firmware?: string;
}

/** The value, unless the driver says that it has none: `N/A`, `[Not Supported]`, `??.??.??`. */
const known = (text: string | undefined): string | undefined =>
  text === undefined || text === '' || /^\[|^N\/A$|\?\?/.test(text) ? undefined : toWord(text);

/** /proc/driver/nvidia/gpus/ADDRESS/information, without its UUID. */
export const parseInformation = (text: string): NvidiaInformation => {
  const value = (name: string) => known(new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim());
  return {
    ...field('name', value('Model')),
    ...field('videoBios', value('Video BIOS')),
    ...field('firmware', value('GPU Firmware')),
  };
};

/** What nvidia-smi is asked for; the index and the UUID are not. Drivers before 510 do not know compute_cap. */
export const smiFields = [
  'pci.bus_id',
  'name',
  'memory.total',
  'vbios_version',
  'mig.mode.current',
  'ecc.mode.current',
  'power.limit',
  'driver_version',
  'compute_cap',
] as const;

export interface SmiDevice {
  /** As sysfs writes it: `0000:41:00.0`. */
  readonly address: string;
  readonly name?: string;
  readonly memoryBytes?: number;
  readonly driverVersion?: string;
  readonly nvidia: NvidiaDevice;
}

const toSwitch = (text: string | undefined): boolean | undefined =>
  text === 'Enabled' ? true : text === 'Disabled' ? false : undefined;

/** nvidia-smi writes eight digits of domain and capitals: `00000000:C1:00.0`. */
export const toPciAddress = (busId: string): string | undefined => {
  const [, domain = '', rest = ''] = /^([0-9a-f]{4,8}):([0-9a-f]{2}:[0-9a-f]{2}\.[0-7])$/i.exec(busId) ?? [];
  return rest === '' ? undefined : `${domain.replace(/^0+(?=.{4})/, '')}:${rest}`.toLowerCase();
};

/** `--format=csv,noheader,nounits`: memory in MiB, power in watts. A line that is no device is passed over. */
export const parseSmi = (text: string): readonly SmiDevice[] =>
  text.split('\n').flatMap((line): SmiDevice[] => {
    const [busId = '', name, memory, videoBios, mig, ecc, power, driver, capability] = line
      .split(',')
      .map((value) => value.trim());
    const address = toPciAddress(busId);
    if (address === undefined) return [];
    const mebibytes = parseInteger(memory);
    const watts = /^\d{1,6}(?:\.\d+)?$/.test(power ?? '') ? Number(power) : undefined;
    return [
      {
        address,
        ...field('name', known(name)),
        ...field('memoryBytes', mebibytes === undefined ? undefined : mebibytes * 1024 * 1024),
        ...field('driverVersion', known(driver)),
        nvidia: {
          ...field('computeCapability', known(capability)),
          ...field('videoBios', known(videoBios)),
          ...field('mig', toSwitch(mig)),
          ...field('ecc', toSwitch(ecc)),
          ...field('powerLimitWatts', watts),
        },
      },
    ];
  });

/** From the table that nvidia-smi prints, where it is a `UMD Version` since driver 610; N/A where libcuda cannot be found. */
export const parseMaxCuda = (text: string): string | undefined =>
  /CUDA (?:UMD )?Version\s*:\s*(\d+\.\d+)/.exec(text)?.[1];

export interface KfdNode {
  readonly address: string;
  readonly target: string;
  readonly simdCount?: number;
}

/** /sys/class/kfd/kfd/topology/nodes/N/properties: `name number` lines. Undefined for a processor, which has no simd. */
export const parseKfdNode = (text: string): KfdNode | undefined => {
  const value = (name: string) => parseInteger(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  const [simdCount, version, location] = [
    value('simd_count'),
    value('gfx_target_version'),
    value('location_id'),
  ];
  if (!simdCount || !version || location === undefined) return undefined;
  const hex = (number: number, width: number) => number.toString(16).padStart(width, '0');
  const [major, minor, step] = [Math.floor(version / 10000), Math.floor(version / 100) % 100, version % 100];
  const [bus, device] = [(location >> 8) & 0xff, (location >> 3) & 0x1f];
  return {
    address: `${hex(value('domain') ?? 0, 4)}:${hex(bus, 2)}:${hex(device, 2)}.${String(location & 7)}`,
    target: `gfx${String(major)}${hex(minor, 1)}${hex(step, 1)}`,
    simdCount,
  };
};
