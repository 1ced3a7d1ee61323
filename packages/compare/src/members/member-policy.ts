import { type PolicyParts, statesTolerance } from '@holotype/model';
import { defaultPolicy } from '../policy/by-path.ts';

/** How what is packed in an output is compared: as an output of that name is, with what the policy of the whole allows. */
export const memberPolicy = ({ rtol, atol, pixels, channel }: PolicyParts, name: string): PolicyParts => {
  const base = defaultPolicy(name);
  const tolerance = { ...(rtol !== undefined && { rtol }), ...(atol !== undefined && { atol }) };
  switch (base.kind) {
    case 'pixel':
      return { ...base, ...(pixels !== undefined && { pixels }), ...(channel !== undefined && { channel }) };
    case 'bytes':
      return statesTolerance(tolerance) ? { kind: 'numbers', ...tolerance } : base;
    default:
      return { ...base, ...tolerance };
  }
};
