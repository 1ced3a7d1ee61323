import type { Check } from '../check.ts';
import { architecture } from './architecture/index.ts';
import { cpuLevel } from './cpu-level/index.ts';
import { disk } from './disk/index.ts';
import { gpu } from './gpu/index.ts';
import { inodes } from './inodes/index.ts';
import { kernel } from './kernel/index.ts';
import { libc } from './libc/index.ts';
import { memory } from './memory/index.ts';
import { native } from './native/index.ts';
import { place } from './place/index.ts';
import { rootless } from './rootless/index.ts';

/** Every check, in the order in which people read the answers. */
export const checks: readonly Check[] = [
  architecture,
  cpuLevel,
  kernel,
  libc,
  gpu,
  memory,
  disk,
  inodes,
  place,
  rootless,
  native,
];
