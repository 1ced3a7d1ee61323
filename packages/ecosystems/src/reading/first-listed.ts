import { failureCode, isAbsent } from './ask-index.ts';
import type { PackageIndex } from './package-index.ts';

/** What one index says of one version of a package. */
export type IndexAnswer<T> =
  | { readonly kind: 'listed'; readonly found: T }
  | { readonly kind: 'absent' }
  /** down: it did not answer at all, and would not for another package. */
  | { readonly kind: 'failed'; readonly why: string; readonly down?: boolean };

const isDown: ReadonlySet<string> = new Set(['NET_OFFLINE', 'NET_UNREACHABLE', 'NET_STALLED']);

/** A server that fails is an answer; throws what is none. */
export const answerOf = async <T>(ask: () => Promise<IndexAnswer<T>>): Promise<IndexAnswer<T>> => {
  try {
    return await ask();
  } catch (error) {
    const code = failureCode(error);
    return isAbsent(code) ? { kind: 'absent' } : { kind: 'failed', why: code, down: isDown.has(code) };
  }
};

export type FirstListed<T> =
  | { readonly kind: 'listed'; readonly index: PackageIndex; readonly found: T }
  /** gone: every index was read, and none has it. */
  | { readonly kind: 'gone' | 'unreachable'; readonly evidence: string };

/** One index after another, until one has the version. `down`: why those that do not answer are not asked again. */
export const firstListed = async <T>(
  indexes: readonly PackageIndex[],
  down: Map<string, string>,
  ask: (index: PackageIndex) => Promise<IndexAnswer<T>>,
): Promise<FirstListed<T>> => {
  const said: string[] = [];
  let isGone = true;
  for (const index of indexes) {
    const known = down.get(index.url);
    const answer = known === undefined ? await ask(index) : ({ kind: 'failed', why: known } as const);
    if (answer.kind === 'listed') return { kind: 'listed', index, found: answer.found };
    if (answer.kind === 'failed' && answer.down === true) down.set(index.url, answer.why);
    isGone &&= answer.kind === 'absent';
    said.push(answer.kind === 'absent' ? `${index.url} has no such version` : `${index.url}: ${answer.why}`);
  }
  return { kind: isGone ? 'gone' : 'unreachable', evidence: said.join('; ') };
};
