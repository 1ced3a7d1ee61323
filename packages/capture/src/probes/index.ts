import type { Probe } from '../probe.ts';
import { apt } from './apt/index.ts';
import { dpkg } from './dpkg/index.ts';
import { environment } from './environment/index.ts';
import { libc } from './libc/index.ts';
import { limits } from './limits/index.ts';
import { locale } from './locale/index.ts';
import { os } from './os/index.ts';

/** In the order in which they run; the contract test compares it with the folders. */
export const probes: readonly Probe[] = [os, dpkg, apt, environment, libc, limits, locale];
