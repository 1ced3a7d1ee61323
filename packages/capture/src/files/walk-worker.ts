import { rootSource, serveStream, walk } from '@holotype/host';
import { type PackedVisits, packVisits } from './visits.ts';
import type { WalkAheadRequest } from './walk-ahead.ts';

const pieceVisits = 4096;

/** Everything on the root's own file system; mount points too, but not what is mounted there. */
const pieces = function* ({ root }: WalkAheadRequest): Generator<PackedVisits, void> {
  let piece = [];
  let device: string | undefined;
  for (const visit of walk(rootSource(root))) {
    if ('stat' in visit) visit.enter &&= visit.stat.dev === (device ??= visit.stat.dev);
    if (piece.push(visit) < pieceVisits) continue;
    yield packVisits(piece);
    piece = [];
  }
  if (piece.length > 0) yield packVisits(piece);
};

serveStream(pieces, ({ stats }) => [stats.numbers.buffer]);
