import { ecosystems, type Probe } from '@holotype/ecosystems';
import { cpu } from './cpu/index.ts';
import { environment } from './environment/index.ts';
import { gpu } from './gpu/index.ts';
import { kernel } from './kernel/index.ts';
import { libc } from './libc/index.ts';
import { limits } from './limits/index.ts';
import { locale } from './locale/index.ts';
import { memory } from './memory/index.ts';
import { os } from './os/index.ts';
import { pci } from './pci/index.ts';

/** In the order in which they run; the contract test compares it with the folders. Packages are the ecosystems' own. */
export const probes: readonly Probe[] = [
  os,
  ...ecosystems.flatMap(({ probes: own = [] }) => own),
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
