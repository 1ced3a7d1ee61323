import { CompareError } from '../errors.ts';
import {
  comparesPixels,
  familyNames,
  kindNames,
  type Policy,
  takesAnyOrder,
  takesTolerance,
} from './policy.ts';

const names = new Map<string, Policy['kind']>([
  ...kindNames.map((name) => [name, name] as const),
  ...familyNames.map((name) => [name, name] as const),
  ['exact', 'bytes'],
]);
const options = { rtol: Infinity, atol: Infinity, pixel: 1, channel: 255 };
type Option = keyof typeof options;
const isOption = (key: string): key is Option => Object.hasOwn(options, key);

const help =
  'write exact, ignore, masked, unordered, pixel, pixel:SHARE, channel:0..255, rtol:NUMBER or atol:NUMBER, with commas between; ' +
  `before them, if the extension does not say it: ${kindNames.filter((name) => name !== 'bytes' && name !== 'ignore').join(', ')}; ` +
  'holotype freeze --help says what each means';

const toAmount = (text: string, largest: number): number | undefined => {
  const value = /^\d+(\.\d*)?(e[+-]?\d+)?$|^\.\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return value <= largest && Number.isFinite(value) ? value : undefined;
};

/**
 * Reads a policy: words with commas between, such as `exact`, `ignore`, `masked`, `pixel:0.001`, `rtol:1e-6,atol:1e-9`, `csv,rtol:1e-6`.
 * Throws `COMPARE_POLICY_INVALID`.
 */
export const parsePolicy = (text: string): Policy => {
  const fail = (why: string): never => {
    throw new CompareError('COMPARE_POLICY_INVALID', `The policy ${JSON.stringify(text)}: ${why}`, help);
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
  const numbers = rtol !== undefined || atol !== undefined;
  const pixels = pixel !== undefined || channel !== undefined;
  const implied = unordered ? 'text' : numbers ? 'numbers' : 'pixel';
  const chosen = kind ?? implied;
  if (unordered && !takesAnyOrder(chosen)) fail(`${chosen} has no lines that may come in any order`);
  if (numbers && !takesTolerance(chosen)) fail(`${chosen} compares no numbers`);
  if (pixels && !comparesPixels(chosen)) fail(`${chosen} compares no pixels`);
  return {
    kind: chosen,
    ...(rtol !== undefined && { rtol }),
    ...(atol !== undefined && { atol }),
    ...(pixel !== undefined && { pixels: pixel }),
    ...(channel !== undefined && { channel }),
    ...(unordered && { unordered }),
  };
};
