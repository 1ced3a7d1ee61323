import { grouped } from '@holotype/model';
import type { Tolerance } from '../numbers/tolerance.ts';

/** What a line is called in messages; undefined: the end of the text. */
export type Place = (line: number | undefined) => string;

/** How two texts are compared. */
export interface TextRules extends Tolerance {
  /** Numbers are compared as numbers, by the tolerance; else as they are written. */
  readonly numbers: boolean;
  /** What tools say of time and the like is covered. */
  readonly masked: boolean;
  readonly unordered: boolean;
}

export const placeOfLine: Place = (line) => (line === undefined ? 'the end' : `line ${grouped(line)}`);
