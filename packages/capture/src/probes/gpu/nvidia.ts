import type { Host } from '@holotype/host';
import {
  compareRaw,
  libraryDirectories,
  type NvidiaDriver,
  type NvidiaLibrary,
  rawToText,
  toWord,
} from '@holotype/model';
import type { Attributes } from '../../attributes.ts';
import { attempt, field, type SectionGap } from '@holotype/ecosystems';
import {
  type NvidiaInformation,
  parseInformation,
  parseMaxCuda,
  parseNvidiaVersion,
  parseSmi,
  smiFields,
  type SmiDevice,
} from './parse.ts';

const driver = '/proc/driver/nvidia';
/** Libraries of a newer driver, which a program is told of. */
const places = [...libraryDirectories, '/usr/local/cuda/compat'];

export const nvidiaReads: readonly string[] = [
  `${driver}/version`,
  `${driver}/gpus`,
  `${driver}/gpus/*/information`,
  '/sys/module/nvidia/version',
  ...places,
];

export interface Smi {
  readonly devices: readonly SmiDevice[];
  readonly maxCuda?: string;
}

const query = (host: Host, fields: readonly string[]) =>
  host.run({ argv: ['nvidia-smi', `--query-gpu=${fields.join(',')}`, '--format=csv,noheader,nounits'] });

/** Undefined where nvidia-smi is not there or fails; the latter is a gap. */
export const runSmi = async (host: Host, gaps: SectionGap[]): Promise<Smi | undefined> => {
  const first = await query(host, smiFields);
  const tooOld =
    first.kind === 'exited' && first.code !== 0 && /not a valid field/.test(first.stdout + first.stderr);
  if (tooOld) gaps.push({ where: 'nvidia-smi compute_cap', why: 'unsupported', detail: 'An older driver' });
  const result = tooOld ? await query(host, smiFields.slice(0, -1)) : first;
  if (result.kind === 'unavailable') return undefined;
  if (result.kind === 'stopped') {
    gaps.push({ where: 'nvidia-smi', why: result.reason === 'timeout' ? 'timed-out' : 'unreadable' });
    return undefined;
  }
  if (/No devices were found/.test(result.stdout)) return { devices: [] };
  if (result.code !== 0) {
    const [message = ''] = (result.stdout || result.stderr).trim().split('\n', 1);
    gaps.push({ where: 'nvidia-smi', why: 'unreadable', detail: toWord(message) });
    return undefined;
  }
  const table = await host.run({ argv: ['nvidia-smi'] });
  return {
    devices: parseSmi(result.stdout),
    ...field('maxCuda', table.kind === 'exited' ? parseMaxCuda(table.stdout) : undefined),
  };
};

const readLibraries = ({ files }: Host, gaps: SectionGap[]): NvidiaLibrary[] => {
  const found = new Map<string, string>();
  for (const directory of places) {
    // /usr/lib64 is a link to /usr/lib on some distributions: one file, one path.
    const real = attempt(gaps, directory, () => files.realpath(directory));
    for (const name of attempt(gaps, directory, () => files.list(directory)) ?? []) {
      const version = /^libcuda\.so\.(\d+\.\d+(?:\.\d+)?)$/.exec(name)?.[1];
      if (version !== undefined) found.set(`${real ?? directory}/${name}`, version);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareRaw(a, b))
    .map(([path, version]) => ({ path: rawToText(path), version }));
};

/** By PCI address. */
export const readInformation = ({ names, text }: Attributes): ReadonlyMap<string, NvidiaInformation> =>
  new Map(
    names(`${driver}/gpus`).map((address) => [
      address.toLowerCase(),
      parseInformation(text(`${driver}/gpus/${address}/information`) ?? ''),
    ]),
  );

/** Undefined where no NVIDIA driver is loaded. */
export const readNvidiaDriver = (
  host: Host,
  { text, line }: Attributes,
  smi: Smi | undefined,
  gaps: SectionGap[],
): NvidiaDriver | undefined => {
  const module = parseNvidiaVersion(text(`${driver}/version`) ?? '');
  const version = module.version ?? line('/sys/module/nvidia/version') ?? smi?.devices[0]?.driverVersion;
  if (version === undefined) return undefined;
  if (!smi && !gaps.some(({ where }) => where === 'nvidia-smi')) {
    gaps.push({
      where: 'nvidia-smi',
      why: 'absent',
      detail: 'Memory, compute capability and modes are not known',
    });
  }
  if (smi && smi.maxCuda === undefined) gaps.push({ where: 'nvidia-smi CUDA Version', why: 'absent' });
  return {
    version,
    ...field('flavour', module.flavour),
    ...field('maxCuda', smi?.maxCuda),
    libraries: readLibraries(host, gaps),
  };
};
