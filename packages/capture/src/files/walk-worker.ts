import { inBatches, rootSource, serveStream } from '@holotype/host';
import type { ScopeRule } from '@holotype/model';
import { largestSum, lookAround, type Met } from './look-around.ts';
import { packVisits, type PackedVisits } from './visits.ts';
import type { WalkAheadRequest } from './walk-ahead.ts';

/** A piece ends at a sum that is as large as sums get. */
const limits = { items: 4096, bytes: largestSum };
const weigh = (met: Met) => ('below' in met ? met.below.paths : 0);

const pieces = function* ({ root }: WalkAheadRequest, heard: () => unknown): Generator<PackedVisits, void> {
  const met = lookAround(rootSource(root), heard as () => readonly ScopeRule[] | undefined);
  for (const piece of inBatches(met, limits, weigh)) yield packVisits(piece);
};

serveStream(pieces, ({ stats }) => [stats.numbers.buffer]);
