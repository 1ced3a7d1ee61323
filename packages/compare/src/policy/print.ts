import { numberText } from '../wording.ts';
import type { Policy } from './policy.ts';

/** The text that parsePolicy reads as this policy. */
export const policyText = ({ kind, rtol, atol, pixels, channel, unordered }: Policy): string => {
  const amounts = [
    ...(unordered ? ['unordered'] : []),
    ...(rtol === undefined ? [] : [`rtol:${numberText(rtol)}`]),
    ...(atol === undefined ? [] : [`atol:${numberText(atol)}`]),
    ...(pixels === undefined ? [] : [`pixel:${numberText(pixels)}`]),
    ...(channel === undefined ? [] : [`channel:${numberText(channel)}`]),
  ];
  const implied =
    amounts.length > 0 && (kind === 'numbers' || kind === 'pixel' || (kind === 'text' && unordered));
  const name = kind === 'bytes' ? 'exact' : kind;
  return (implied ? amounts : [name, ...amounts]).join(',');
};
