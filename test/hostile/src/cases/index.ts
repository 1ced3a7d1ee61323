import type { Case } from '../case.ts';
import { bombs } from './bombs.ts';
import { documents } from './documents.ts';
import { programs } from './programs.ts';

/** Every hostile capsule. */
export const cases: readonly Case[] = [...programs, ...bombs, ...documents];
