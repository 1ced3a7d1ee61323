import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:deb\/[^/]+\/(?:lib)?cudnn/,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/deeplearning/cudnn/archives/cudnn_764/cudnn-sla/index.html',
  },
  {
    of: 'package',
    pattern: /^pkg:deb\/[^/]+\/(?:cuda-|lib(?:cublas|cufft|curand|cusolver|cusparse|npp|nvjpeg)-)/,
    may: 'no',
    why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
    source: 'https://docs.nvidia.com/cuda/eula/index.html',
  },
  {
    of: 'archive',
    pattern: /\/pool\/(?:updates\/)?non-free(?:-firmware)?\//,
    may: 'unknown',
    why: 'its licence restricts use or redistribution: it is in the area non-free',
    source: 'https://www.debian.org/distrib/packages',
  },
  {
    of: 'archive',
    pattern: /\/debian(?:-security)?\/(?:\d{8}T\d{6}Z\/)?pool\/(?:updates\/)?(?:main|contrib)\//,
    may: 'yes',
    why: 'it is free software by the guidelines of Debian',
    source: 'https://www.debian.org/distrib/packages',
  },
  {
    of: 'file',
    pattern: /\/fonts\/truetype\/msttcorefonts\//,
    may: 'no',
    why: 'these fonts may be passed on in their original archives alone',
    source: 'https://corefonts.sourceforge.net/eula.htm',
  },
];
