import { ArchiveError } from '@holotype/formats';
import { HostError } from '@holotype/host';
import type { Sha256 } from '@holotype/model';
import type { OwnAsker } from '../artifact.ts';
import type { OwnMachine } from '../candidates.ts';
import { NetError, type Store } from '@holotype/store';
import { EcosystemError } from '../errors.ts';
import { type PackageIndex, toIndex } from './package-index.ts';

/** Seconds: what is published later is found later. */
const maxAge = 3600;

export interface IndexQuestion {
  /** What was asked, with a number that changes with the answer's form. */
  readonly kind: string;
  /** The page that says it. */
  readonly of: Sha256;
  readonly version: string;
}

/** What an index says of one version, or said within the hour; offline whenever. Throws what `ask` throws. */
export type AskIndex = <T>(index: PackageIndex, question: IndexQuestion, ask: () => Promise<T>) => Promise<T>;

/**
 * Asks the indexes of one lock. One that does not answer at all, and so would not for another package, is asked once: what the first question
 * threw is thrown for all others, which wait for it.
 */
export const openIndexes = ({
  store,
  offline,
}: {
  readonly store: Store;
  readonly offline: boolean;
}): AskIndex => {
  const silent = new Map<string, NetError>();
  const first = new Map<string, Promise<unknown>>();
  const askOnce = async <T>({ asked }: PackageIndex, ask: () => Promise<T>): Promise<T> => {
    const earlier = first.get(asked);
    if (earlier) await earlier;
    const known = silent.get(asked);
    if (known) throw known;
    const answer = ask().catch((error: unknown) => {
      if (error instanceof NetError && isSilence.has(error.code)) silent.set(asked, error);
      throw error;
    });
    if (!earlier)
      first.set(
        asked,
        answer.catch(() => undefined),
      );
    return answer;
  };
  return (index, { kind, of, version }, ask) =>
    // Of an index with a login what it says may be another's secret: it is not kept.
    index.asked === index.url
      ? store.remember({ kind, of, beside: version, maxAge: offline ? Infinity : maxAge }, () =>
          askOnce(index, ask),
        )
      : askOnce(index, ask);
};

/** The same for all that one machine asks of its own indexes: who fetches several artifacts asks for each of them. */
export const openOwnIndexes = ({ own, store }: Pick<OwnAsker, 'own' | 'store'>): AskIndex => {
  const known = ownIndexes.get(own) ?? openIndexes({ store, offline: false });
  ownIndexes.set(own, known);
  return known;
};
const ownIndexes = new WeakMap<OwnMachine, AskIndex>();

const isSilence: ReadonlySet<string> = new Set(['NET_UNREACHABLE', 'NET_STALLED']);

/** A server that fails, a damaged answer and a file that may not be read are answers: their code. Throws an interruption, and what else is none. */
export const failureCode = (error: unknown): string => {
  const expected = error instanceof NetError || error instanceof ArchiveError || error instanceof HostError;
  if (!expected || error.code === 'NET_INTERRUPTED') throw error;
  return error.code;
};

/** Whether the server says that there is no such thing. */
export const isAbsent = (code: string): boolean => code === 'NET_NOT_FOUND';

/** Throws EcosystemError for what a user writes after `prefix+` and is no URL; `what` and `example` are for people. */
export const checkIndex = (text: string, prefix: string, what: string, example: string): void => {
  if (toIndex(text)) return;
  throw new EcosystemError(
    'LOCK_MIRROR_INVALID',
    `The ${what} after ${prefix}+ is not an http, https or file URL`,
    { hint: `give the URL of a ${example}`, exit: 'invalid' },
  );
};
