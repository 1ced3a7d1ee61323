import { failureCode, isAbsent } from './ask-index.ts';
import type { PackageIndex } from './package-index.ts';

/** What one index says of one version of a package. */
export type IndexAnswer<T> =
  | { readonly kind: 'listed'; readonly found: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

/** A server that fails is an answer; throws what is none. */
export const answerOf = async <T>(ask: () => Promise<IndexAnswer<T>>): Promise<IndexAnswer<T>> => {
  try {
    return await ask();
  } catch (error) {
    const code = failureCode(error);
    return isAbsent(code) ? { kind: 'absent' } : { kind: 'failed', why: code };
  }
};

/** Files of one version, where an index lists it more than once: what was captured decides between them. */
export type SomeOf<T> = readonly [T, ...(readonly T[])];
/** Beside the first; no index has so many. */
export const mostOthers = 7;

export type FirstListed<T> =
  | { readonly kind: 'listed'; readonly index: PackageIndex; readonly found: T }
  /** gone: every index was read, and none has it. */
  | { readonly kind: 'gone' | 'unreachable'; readonly evidence: string };

/** One index after another, until one has the version. */
export const firstListed = async <T>(
  indexes: readonly PackageIndex[],
  ask: (index: PackageIndex) => Promise<IndexAnswer<T>>,
): Promise<FirstListed<T>> => {
  const said: string[] = [];
  let isGone = true;
  for (const index of indexes) {
    const answer = await ask(index);
    if (answer.kind === 'listed') return { kind: 'listed', index, found: answer.found };
    isGone &&= answer.kind === 'absent';
    said.push(answer.kind === 'absent' ? `${index.url} has no such version` : `${index.url}: ${answer.why}`);
  }
  return { kind: isGone ? 'gone' : 'unreachable', evidence: said.join('; ') };
};
