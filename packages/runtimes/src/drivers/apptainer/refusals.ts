import type { Way } from './arguments.ts';

/** A way that was tried, and why it does not work. */
export interface Refusal {
  readonly way: Way;
  readonly why: string;
}

/** Why none of the ways works: the first reason of each set of options, named by it where they are not one and the same. */
export const explainRefusals = (refusals: readonly Refusal[]): string => {
  const first = new Map<string, string>();
  for (const { way, why } of refusals) {
    const by = nameOf(way);
    if (!first.has(by)) first.set(by, why);
  }
  const reasons = [...new Set(first.values())];
  const [only = ''] = reasons;
  if (reasons.length <= 1) return only;
  return [...first].map(([by, why]) => (by === '' ? why : `${by}: ${why}`)).join('; ');
};

const nameOf = ({ options, setuid }: Way): string => {
  if (setuid) return 'by its setuid starter';
  if (options.includes('--userns')) return 'in a user namespace';
  return options.length > 0 ? `with ${options.join(' ')}` : '';
};
