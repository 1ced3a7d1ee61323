import type { PolicyParts } from '@holotype/model';
import type { Pair } from '../kind.ts';
import type { NotDone } from '../thread/in-thread.ts';
import type { Verdict } from '../verdict.ts';

/** Kinds that a library reads which may run without end, or out of memory, over a hostile file. */
export type ThreadKind = 'sqlite' | 'hdf5' | 'parquet';

/** What the worker is given: two files, neither trusted. */
export interface ContentTask extends Pair {
  readonly kind: ThreadKind;
  readonly policy: PolicyParts;
}

/** What it posts, once. */
export type ContentReply = Verdict | NotDone;
