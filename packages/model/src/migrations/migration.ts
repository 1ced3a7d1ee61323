import { DocumentError } from '../errors.ts';
import type { JsonObject } from '../json/members.ts';
import type { Json } from '../json/read.ts';
import { NotationError } from '../notation/errors.ts';

/** From one version of a document to the next. What does not fit the old version is left as it is: the schema of the new one refuses it. */
export interface Migration {
  readonly document: string;
  readonly from: string;
  readonly to: string;
  /** Throws DocumentError for text in it that cannot be read. `what` names the document in messages. */
  readonly migrate: (value: JsonObject, what: string) => JsonObject;
}

/** A list with each of its items changed; what is no list stays as it is. */
export const mapItems = (list: Json | undefined, change: (item: Json) => Json): Json | undefined =>
  Array.isArray(list) ? (list as readonly Json[]).map(change) : list;

/** What a text of an old document says; what is no text stays as it is. Throws DocumentError `DOCUMENT_INVALID` if it cannot be read. */
export const readText = (text: Json | undefined, parse: (text: string) => unknown, what: string): Json => {
  if (typeof text !== 'string') return text ?? null;
  try {
    return parse(text) as Json;
  } catch (error) {
    if (error instanceof NotationError)
      throw new DocumentError('DOCUMENT_INVALID', `${what}: ${error.message}`, { cause: error });
    throw error;
  }
};
