import { readWhole } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { checkRequests, type RunResults } from '@holotype/verify';
import { FreezeError } from './errors.ts';

const codes = { 'nothing-matches': 'FREEZE_NOTHING_MATCHES', 'not-met': 'FREEZE_CLAIM_NOT_MET' } as const;

/** Larger outputs are not searched for values. */
const limit = 256 * 1024 * 1024;

/**
 * A policy or claim that cannot be had of the run is told before the capsule is written. `places`: where the bytes of an output lie here.
 * Throws FreezeError `FREEZE_NOTHING_MATCHES`, `FREEZE_CLAIM_NOT_MET`.
 */
export const refuseUnmet = async (
  results: RunResults,
  places: ReadonlyMap<string, { readonly local: RawPath; readonly size: number }>,
): Promise<void> => {
  const unmet = await checkRequests(results, (sha256) => {
    const place = places.get(sha256);
    return Promise.resolve(place && place.size <= limit ? readWhole(place.local) : undefined);
  });
  if (unmet)
    throw new FreezeError(codes[unmet.kind], unmet.message, {
      hint: `${unmet.hint}; with --resume, --config holotype.toml reads a corrected file again`,
    });
};
