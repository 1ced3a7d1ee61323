import type { Policy } from '../generated/manifest.ts';
import { NotationError } from './errors.ts';
import {
  familyNames,
  isPolicy,
  kindNames,
  type PolicyParts,
  refusalOf,
  statesTolerance,
} from './policy-kinds.ts';

const names = new Map<string, Policy['kind']>([
  ...kindNames.map((name) => [name, name] as const),
  ...familyNames.map((name) => [name, name] as const),
  ['exact', 'bytes'],
]);
// Strict JSON has no larger whole numbers.
const largest = Number.MAX_SAFE_INTEGER;
const options = { rtol: largest, atol: largest, pixel: 1, channel: 255 };
type Option = keyof typeof options;
const isOption = (key: string): key is Option => Object.hasOwn(options, key);

const help =
  'write exact, ignore, masked, unordered, pixel, pixel:SHARE, channel:0..255, rtol:NUMBER or atol:NUMBER, with commas between; ' +
  `before them, if the extension does not say it: ${kindNames.filter((name) => name !== 'bytes' && name !== 'ignore').join(', ')}; ` +
  'holotype freeze --help says what each means';

const toAmount = (text: string, most: number): number | undefined => {
  const value = /^\d+(\.\d*)?(e[+-]?\d+)?$|^\.\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return value <= most ? value : undefined;
};

/**
 * Reads a policy: words with commas between, such as `exact`, `ignore`, `masked`, `pixel:0.001`, `rtol:1e-6,atol:1e-9`, `csv,rtol:1e-6`.
 * Throws `COMPARE_POLICY_INVALID`.
 */
export const parsePolicy = (text: string): Policy => {
  const fail = (why: string): never => {
    throw new NotationError('COMPARE_POLICY_INVALID', `The policy ${JSON.stringify(text)}: ${why}`, help);
  };
  let kind: Policy['kind'] | undefined;
  let unordered = false;
  const amounts: Partial<Record<Option, number>> = {};
  for (const item of text.split(',')) {
    const [key = '', amount] = item.split(/:(.*)/s);
    if (item === 'unordered') {
      if (unordered) fail('says unordered twice');
      unordered = true;
      continue;
    }
    if (amount === undefined && names.has(key)) {
      if (kind !== undefined) fail(`says both ${kind} and ${key}`);
      kind = names.get(key);
      continue;
    }
    if (amount === undefined || !isOption(key)) {
      fail(isOption(key) ? `${key} needs a number` : `${JSON.stringify(item)} is unknown`);
      continue;
    }
    if (amounts[key] !== undefined) fail(`says ${key} twice`);
    amounts[key] = toAmount(amount, options[key]) ?? fail(`${JSON.stringify(amount)} is no ${key}`);
  }
  const { rtol, atol, pixel, channel } = amounts;
  const implied = unordered ? 'text' : statesTolerance(amounts) ? 'numbers' : 'pixel';
  const parts: PolicyParts = {
    kind: kind ?? implied,
    ...(rtol !== undefined && { rtol }),
    ...(atol !== undefined && { atol }),
    ...(pixel !== undefined && { pixels: pixel }),
    ...(channel !== undefined && { channel }),
    ...(unordered && { unordered }),
  };
  return isPolicy(parts) ? parts : fail(refusalOf(parts) ?? 'no kind takes this');
};

/** A number as people write it: `0.001`, `1e-6`. */
export const numberText = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value);

/** A policy as people read and type it: the text that parsePolicy reads as this policy. */
export const policyText = ({ kind, rtol, atol, pixels, channel, unordered }: PolicyParts): string => {
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
