import { compareDotted, type Finding, type Sections } from '@holotype/model';
import type { Check } from '../../check.ts';

type Gpu = NonNullable<Sections['gpu']>;
type Gpus = Extract<Gpu, { state: 'present' }>;

const unique = (words: readonly (string | undefined)[]): string[] =>
  [...new Set(words.filter((word) => word !== undefined))].sort();

/** `2 × NVIDIA H100`: what there is, in one line. */
export const describeGpus = (gpu: Gpu): string => {
  if (gpu.state === 'absent') return 'none';
  const names = gpu.devices.map(({ name, vendor, device }) => name ?? `${vendor ?? '?'}:${device ?? '?'}`);
  return unique(names)
    .map((name) => {
      const count = names.filter((other) => other === name).length;
      return count === 1 ? name : `${count} × ${name}`;
    })
    .join(', ');
};

const brokenDriver = ({ nvidia }: Gpus): Finding[] => {
  const versions = unique(nvidia?.libraries.map(({ version }) => version) ?? []);
  const driver = nvidia?.version;
  if (driver === undefined || versions.length === 0 || versions.includes(driver)) return [];
  return [
    {
      code: 'GPU5_DRIVER_LIBRARY_MISMATCH',
      verdict: 'fail',
      message: 'The NVIDIA kernel module and libcuda of this host are of different versions',
      evidence: `kernel module ${driver}; libcuda ${versions.join(', ')}`,
      next: 'restart this host, or ask who runs it to',
    },
  ];
};

const compareNvidia = (captured: Gpus, here: Gpus): Finding[] => {
  const findings: Finding[] = [];
  const [hadCuda, hasCuda] = [captured.nvidia?.maxCuda, here.nvidia?.maxCuda];
  if (hadCuda !== undefined && hasCuda !== undefined && compareDotted(hasCuda, hadCuda) < 0) {
    findings.push({
      code: 'GPU1_DRIVER_OLDER',
      verdict: 'warn',
      message: 'The NVIDIA driver of this host is older than the captured one',
      evidence: `captured: CUDA up to ${hadCuda}; this host: CUDA up to ${hasCuda}`,
      next: `programs that use a CUDA newer than ${hasCuda} may be refused; a newer driver helps`,
    });
  }
  const capabilities = (gpus: Gpus): string[] =>
    unique(gpus.devices.map(({ nvidia }) => nvidia?.computeCapability));
  const [had, has] = [capabilities(captured), capabilities(here)];
  if (had.length > 0 && has.length > 0 && has.some((capability) => !had.includes(capability))) {
    findings.push({
      code: 'GPU2_OTHER_CAPABILITY',
      verdict: 'warn',
      message: 'The GPUs of this host are of another compute capability',
      evidence: `captured: ${had.join(', ')}; this host: ${has.join(', ')}`,
      next: 'kernels compiled for the captured GPU alone do not start; results may differ in the last digits',
    });
  }
  return findings;
};

const compareGpus = (captured: Gpus, here: Gpus): Finding[] => {
  const evidence = `captured: ${describeGpus(captured)}; this host: ${describeGpus(here)}`;
  const vendors = (gpus: Gpus): string[] => unique(gpus.devices.map(({ vendor }) => vendor));
  if (!vendors(captured).some((vendor) => vendors(here).includes(vendor))) {
    return [
      {
        code: 'GPU_OTHER_VENDOR',
        verdict: 'warn',
        message: 'This host has a GPU, of another maker than the captured one',
        evidence,
        next: 'what used the GPU will not find one that it knows; the rest runs',
      },
    ];
  }
  const findings = [...brokenDriver(here), ...compareNvidia(captured, here)];
  return findings.length > 0
    ? findings
    : [{ code: 'GPU_LIKE', verdict: 'pass', message: 'This host has a GPU like the captured one', evidence }];
};

export const gpu: Check = {
  name: 'gpu',
  summary: 'Is there a GPU where there was one, with a driver that fits?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const captured = manifest.sections.gpu;
    if (manifest.run?.usesGpu === false) {
      return [{ code: 'GPU_NOT_USED', verdict: 'pass', message: 'The run used no GPU' }];
    }
    if (captured?.state === 'absent') {
      return [{ code: 'GPU_NOT_NEEDED', verdict: 'pass', message: 'The captured machine had no GPU' }];
    }
    if (captured === undefined || here.gpu === undefined) {
      const who = captured === undefined ? 'the captured machine' : 'this host';
      return [
        {
          code: 'GPU_UNKNOWN',
          verdict: 'unknown',
          message: `Whether ${who} has a GPU is not known`,
          next: 'look with lspci',
        },
      ];
    }
    if (here.gpu.state === 'present') return compareGpus(captured, here.gpu);
    return [
      {
        code: 'GPU_ABSENT',
        verdict: 'warn',
        message: 'The captured machine had a GPU, this host has none',
        evidence: `captured: ${describeGpus(captured)}`,
        next: 'what used the GPU will stop or fall back to the processor; the rest runs',
      },
    ];
  },
};
