import { failureCode, isAbsent } from '../../reading/ask-index.ts';
import type { IndexRow } from './packages-file.ts';
import type { Verdict } from './verifier.ts';

/** An index that was read. */
export interface ReadIndex extends Verdict {
  readonly kind: 'read';
  /** Where the index lies, for people. */
  readonly where: string;
  /** Bases of pool paths, in order of preference. */
  readonly bases: readonly string[];
  readonly suite: string;
  readonly component: string;
  readonly rows: readonly IndexRow[];
}
/** An index that could not be read. */
export interface UnreadIndex {
  readonly kind: 'unread';
  readonly where: string;
  /** An error's code, or what is wrong with the index in a few words. */
  readonly why: string;
  /** The server says that there is no such thing. */
  readonly absent: boolean;
}
export type Look = ReadIndex | UnreadIndex;

export const isReadIndex = (found: Look): found is ReadIndex => found.kind === 'read';
export const isUnreadIndex = (found: Look): found is UnreadIndex => found.kind === 'unread';

/** What `use` finds; a server that fails, a damaged index and a file that may not be read are answers, an interruption is not. */
export const look = async <T>(where: string, use: () => Promise<T>): Promise<T | UnreadIndex> => {
  try {
    return await use();
  } catch (error) {
    const why = failureCode(error);
    return { kind: 'unread', where, why, absent: isAbsent(why) };
  }
};
