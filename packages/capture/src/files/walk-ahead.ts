import { startStream } from '@holotype/host';
import type { RawPath, ScopeRule } from '@holotype/model';
import { type PackedVisits, type Seen, unpackVisits } from './visits.ts';

export interface WalkAheadRequest {
  /** A raw path on this machine. */
  readonly root: RawPath;
}
export interface WalkAhead extends AsyncDisposable {
  /**
   * Every path of the root's own file system once, in Tree order; mount points too, but not what is mounted there. Directories that the plan leaves
   * out with all they hold are followed by sums, unless the walk was past them before it heard of the plan.
   */
  readonly visits: (plan: readonly ScopeRule[]) => AsyncGenerator<readonly Seen[], void>;
}

/** About 20 MB of what was seen and not asked for yet: enough for the time that facts take to be read. */
const piecesAhead = 64;

/** Starts to walk a root in a thread of its own, while facts are read here. */
export const walkAhead = ({ root }: WalkAheadRequest, signal: AbortSignal | undefined): WalkAhead => {
  const script = new URL('./walk-worker.js', import.meta.url);
  // No more than that: what else a caller has, such as functions, no thread can be given.
  const request: WalkAheadRequest = { root };
  const stream = startStream<PackedVisits>(script, request, piecesAhead, signal);
  return {
    visits: async function* (plan) {
      stream.tell(plan);
      for await (const piece of stream.pieces()) yield unpackVisits(piece);
    },
    [Symbol.asyncDispose]: () => stream[Symbol.asyncDispose](),
  };
};
