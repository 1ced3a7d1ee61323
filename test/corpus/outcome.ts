import type { Judged, Said, Standings } from './judge.ts';
import type { Reader } from './lab.ts';

/** All that is known of a workload that was tried. Times in seconds. */
export interface Outcome {
  readonly name: string;
  readonly versions: readonly string[];
  readonly reader: Reader;
  readonly seconds: { readonly plain?: number; readonly freeze?: number; readonly replay?: number };
  readonly bytes: number;
  readonly said?: Said;
  /** Frozen run against replay, and two plain runs against each other. */
  readonly results?: Standings;
  readonly plain?: Standings;
  readonly judged?: Judged;
  /** Why there is no judgement. */
  readonly broken?: string;
}
