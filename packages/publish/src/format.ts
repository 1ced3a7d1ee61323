import type { Facts } from './facts/facts.ts';
import type { FieldName } from './fields.ts';
import type { FormatFile, PublishedFile } from './publication.ts';

/** A format in which a deposit says what it holds. */
export interface Format {
  /** As its folder is called. */
  readonly name: string;
  /** What it writes, the same in every deposit. */
  readonly files: readonly FormatFile[];
  /** Fields without which it is not written: it would be invalid, or would have to invent them. */
  readonly needs: readonly FieldName[];
  /** Fields that it says where they are known. */
  readonly uses: readonly FieldName[];
  /** Why it has nothing to say of this capsule; undefined if it has. */
  readonly leftOut?: (facts: Facts) => string | undefined;
  /** One for each of `files`, in this order. Pure, and deterministic. */
  readonly write: (facts: Facts) => readonly PublishedFile[];
}
