import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:pypi\/nvidia-/,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/cuda/eula/index.html',
  },
  {
    of: 'package',
    pattern: /^pkg:pypi\/(?:mkl|onemkl|intel-openmp)(?:[-@]|$)/,
    may: 'yes',
    why: 'its licence allows redistribution without modification',
    source: 'https://docs.rs/crate/intel-mkl-sys/0.8.1/source/License.txt',
  },
];
