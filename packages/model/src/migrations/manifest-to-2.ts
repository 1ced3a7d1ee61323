import { parseClaim } from '../notation/claim.ts';
import { parsePolicy } from '../notation/policy.ts';
import { isJsonObject } from '../json/members.ts';
import { mapItems, type Migration, readText } from './migration.ts';

/** Manifest 1-1-0 to 2-0-0: claims and policies were texts, as they are typed. */
export const manifestTo2: Migration['migrate'] = (manifest, what) => {
  const { run } = manifest;
  if (!isJsonObject(run)) return manifest;
  const policies = mapItems(run['policies'], (one) =>
    isJsonObject(one) ? { ...one, policy: readText(one['policy'], parsePolicy, what) } : one,
  );
  const claims = mapItems(run['claims'], (one) => readText(one, parseClaim, what));
  return {
    ...manifest,
    run: { ...run, ...(policies !== undefined && { policies }), ...(claims !== undefined && { claims }) },
  };
};
