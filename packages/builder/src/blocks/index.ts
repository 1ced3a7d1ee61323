import type { Block } from '../block.ts';
import { base } from './base/index.ts';
import { check } from './check/index.ts';
import { delta } from './delta/index.ts';
import { packages } from './packages/index.ts';
import { python } from './python/index.ts';
import { start } from './start/index.ts';
import { state } from './state/index.ts';

/** In the order of their steps. */
export const blocks: readonly Block[] = [base, state, packages, python, delta, check, start];
