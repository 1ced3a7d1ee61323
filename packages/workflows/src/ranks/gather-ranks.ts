import { sayOfRun } from '@holotype/model';
import { mergeParts, type Rank, type SeenRank, type Trace, type TraceReason } from '@holotype/trace';
import { elsewhereOf } from '../freeze/elsewhere.ts';
import type { ReadParts } from './parts.ts';
import type { Split } from './split-srun.ts';

export interface GatherRequest {
  /** The launcher's own processes. */
  readonly trace: Trace;
  readonly parts: ReadParts;
  /** The launcher was started so that each rank writes a part. */
  readonly wrapped: Split | undefined;
  /** Every rank is said to write one: the user wrote `$HOLOTYPE_RANK` before each program. */
  readonly promised: boolean;
}

const nameOf = ({ number, node }: Rank): string => `rank ${String(number)} on ${node}`;
const keyOf = ({ step, number }: Rank): string => `${step} ${String(number)}`;

/** Ranks of which their step has more than left a part. */
const absent = (ranks: readonly Rank[]): Rank[] => {
  const found = new Set(ranks.map(keyOf));
  const steps = new Map(ranks.map((rank) => [rank.step, rank]));
  return [...steps.values()].flatMap((rank) =>
    Array.from({ length: rank.of ?? 0 }, (_, number): Rank => ({ ...rank, number, node: '?' })).filter(
      (one) => !found.has(keyOf(one)),
    ),
  );
};

const unseen = (detail: string): TraceReason => ({ code: 'rank-unseen', detail });

/** Nodes under pseudonyms, in the order of their ranks: no capsule names the machines of a cluster. */
export interface NamedParts extends ReadParts {
  readonly nodes: ReadonlyMap<string, string>;
}
export const nameNodes = ({ whole, begun }: ReadParts): NamedParts => {
  const nodes = new Map<string, string>();
  const named = (rank: Rank): Rank => {
    const node = nodes.get(rank.node) ?? `node-${String(nodes.size + 1)}`;
    nodes.set(rank.node, node);
    return { ...rank, node };
  };
  return {
    whole: whole.map((part) => ({ ...part, rank: named(part.rank) })),
    begun: begun.map(named),
    nodes,
  };
};

/** The trace of a run whose ranks recorded themselves, with what became of each; as it is where no rank is known of. */
export const gatherRanks = ({ trace, parts, wrapped, promised }: GatherRequest): Trace => {
  const { whole, begun } = parts;
  const left = absent([...begun, ...whole.map(({ rank }) => rank)]);
  const isAll = whole.length > 0 && (wrapped !== undefined || promised);
  const launched = wrapped?.launcher[0].replace(/^.*\//, '');
  const reasons: TraceReason[] = [
    ...(wrapped && whole.length + begun.length === 0
      ? [
          unseen(
            `no rank left an account of itself: does every node see the directory of the capsule, and ${process.execPath}?`,
          ),
        ]
      : []),
    ...begun.map((rank) => unseen(`${nameOf(rank)} ended before its account of itself was whole`)),
    ...left.map((rank) => unseen(`rank ${String(rank.number)} left no account of itself`)),
    ...elsewhereOf(trace).filter(({ detail }) => !isAll || (!promised && detail !== launched)),
    ...whole.flatMap((part) => elsewhereOf(part.trace)),
  ];
  if (whole.length + begun.length === 0 && reasons.length === 0) return trace;
  const each: SeenRank[] = [
    ...whole.map(({ rank, trace: { complete, reasons: why, end } }): SeenRank => ({
      ...rank,
      complete,
      ...(end.exitCode !== undefined && { exitCode: end.exitCode }),
      ...(!complete && why[0] && { why: sayOfRun(why[0]) }),
    })),
    ...begun.map((rank) => ({ ...rank, complete: false, why: 'it ended before its account was whole' })),
    ...left.map((rank) => ({ ...rank, complete: false, why: 'it left no account' })),
  ];
  const merged = mergeParts(trace, whole, reasons);
  if (each.length === 0) return merged;
  return {
    ...merged,
    ranks: { programAt: wrapped?.launcher.length, each },
  };
};
