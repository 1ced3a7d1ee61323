import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:conda\/(?:cudatoolkit|cudnn|cuda-[^@]*|libcu[^@]*)@/,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/cuda/eula/index.html',
  },
  {
    of: 'archive',
    pattern: /^https?:\/\/repo\.anaconda\.com\/pkgs\/|\/\/conda\.anaconda\.org\/(?:anaconda|main|defaults)\//,
    may: 'no',
    why: 'the terms of the default channels prohibit mirrors',
    source: 'https://anaconda.org/anaconda/repo',
  },
];
