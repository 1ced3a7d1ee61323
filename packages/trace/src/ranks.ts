/** One of the processes that a launcher started, perhaps on another machine. */
export interface Rank {
  /** Its number among those of its step, from 0. */
  readonly number: number;
  /** How many there are in its step; undefined where the launcher does not say. */
  readonly of: number | undefined;
  /** One call of the launcher. */
  readonly step: string;
  /** As its machine, or the launcher, calls it. */
  readonly node: string;
}

/** What became of one. */
export interface SeenRank extends Rank {
  /** Every file that it opened or executed is known. */
  readonly complete: boolean;
  readonly exitCode?: number;
  /** Why it is not complete, in words. */
  readonly why?: string;
}

/** How a run was started many times over. */
export interface Ranks {
  /** Which word of the command is the program of each: before it stand the launcher and its options. Undefined: a script started them. */
  readonly programAt: number | undefined;
  /** By step, then by number. */
  readonly each: readonly SeenRank[];
}
