import type { Policy } from './policy.ts';

/** The text that parsePolicy reads as this policy. */
export const policyText = ({ kind, rtol, atol, pixels, channel }: Policy): string => {
  const amounts = [
    ...(rtol === undefined ? [] : [`rtol:${rtol}`]),
    ...(atol === undefined ? [] : [`atol:${atol}`]),
    ...(pixels === undefined ? [] : [`pixel:${pixels}`]),
    ...(channel === undefined ? [] : [`channel:${channel}`]),
  ];
  const implied = amounts.length > 0 && (kind === 'numbers' || kind === 'pixel');
  const name = kind === 'bytes' ? 'exact' : kind;
  return (implied ? amounts : [name, ...amounts]).join(',');
};
