/** What a tool says of itself and of the moment, not of the result: completes "differs only in its ...". */
export type Said =
  | 'times'
  | 'process ids'
  | 'temporary names'
  | 'addresses'
  | 'host names'
  | 'terminal names'
  | 'memory use'
  | 'progress'
  | 'order';

/**
 * A line that a tool writes. The pattern is searched in the whole line, all its places; each group is what is masked, the rest must be the
 * same. Written in UTF-8, applied to bytes: a character outside ASCII is several, so that no class may hold one. Every repetition is bounded,
 * or can be read in one way only: lines are hostile.
 */
export interface MaskLine {
  readonly pattern: RegExp;
  /** Default: times. */
  readonly said?: Said;
  /** The line before must be of this shape. */
  readonly below?: RegExp;
}

/** What a tool says of time, duration, process or temporary names, and nothing that it computed. */
export interface Mask {
  /** The tool. */
  readonly name: string;
  /** A line that only this tool writes, without which the mask is off; absent where `lines` cannot be mistaken. */
  readonly known?: RegExp;
  readonly lines: readonly MaskLine[];
  /** Neighbouring lines of this shape come in any order. Needs `known`. */
  readonly order?: RegExp;
  /** Of a line with carriage returns: if each part is of this shape, only the last, which is what a reader sees, counts. */
  readonly overwritten?: RegExp;
}
