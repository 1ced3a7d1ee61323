import type { Probe } from '../probe.ts';
import { apt } from './apt/index.ts';
import { cpu } from './cpu/index.ts';
import { dpkg } from './dpkg/index.ts';
import { environment } from './environment/index.ts';
import { gpu } from './gpu/index.ts';
import { kernel } from './kernel/index.ts';
import { libc } from './libc/index.ts';
import { limits } from './limits/index.ts';
import { locale } from './locale/index.ts';
import { memory } from './memory/index.ts';
import { os } from './os/index.ts';
import { pci } from './pci/index.ts';
import { python } from './python/index.ts';

/** In the order in which they run; the contract test compares it with the folders. */
export const probes: readonly Probe[] = [
  os,
  dpkg,
  apt,
  python,
  environment,
  libc,
  limits,
  locale,
  kernel,
  cpu,
  memory,
  pci,
  gpu,
];
