import type { Block } from '../block.ts';
import { check } from './check/index.ts';
import { delta } from './delta/index.ts';
import { packages } from './packages/index.ts';
import { start } from './start/index.ts';

/** In the order of their steps. */
export const blocks: readonly Block[] = [packages, delta, check, start];
