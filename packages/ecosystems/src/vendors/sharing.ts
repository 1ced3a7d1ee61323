import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'file',
    pattern: /^\/(?:usr\/local|opt)\/(?:MATLAB|Polyspace)\//,
    may: 'no',
    why: 'its licence is for its holder alone, who may not pass it on',
    source:
      'https://raw.githubusercontent.com/teknowledgist/Chocolatey-packages/master/manual/mcr-r2019a/MCR_license.txt',
  },
  {
    of: 'file',
    pattern: /\/libcudnn[^/]*\.(?:so|a)(?:\.[\d.]+)?$/,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/deeplearning/cudnn/archives/cudnn_764/cudnn-sla/index.html',
  },
  {
    of: 'file',
    pattern: /^\/(?:usr\/local|opt)\/cuda(?:-[\d.]+)?\//,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/cuda/eula/index.html',
  },
];
