import type { Block } from '../block.ts';
import { delta } from './delta/index.ts';
import { start } from './start/index.ts';

/** In the order of their steps. */
export const blocks: readonly Block[] = [delta, start];
