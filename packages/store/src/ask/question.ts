import type { Sha256 } from '@holotype/model';

/** What should be at a URL. */
export interface Question {
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}

export interface AskRequest {
  /** Each URL once; the same one again is asked again. */
  readonly questions: readonly Question[];
  /** All bytes are read and hashed; otherwise only their number is asked. */
  readonly content: boolean;
  /** Milliseconds for each request to be answered. */
  readonly deadlineMs: number;
  /** Hears of each question that is answered. */
  readonly onReply?: ((question: Question, reply: Reply) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of one question. */
export type Reply =
  /** It is there, as far as was asked; `size` is undefined where the server does not say. */
  | { readonly kind: 'available'; readonly size: number | undefined }
  /** The same, from another server, which the first one names. */
  | { readonly kind: 'redirected'; readonly to: string; readonly size: number | undefined }
  /** 404 or 410; a file that is not there has no status. */
  | { readonly kind: 'gone'; readonly status?: number | undefined }
  /** The server does not give it to this client. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Other bytes are there. */
  | { readonly kind: 'changed'; readonly what: 'size' | 'content'; readonly size: number | undefined }
  | { readonly kind: 'unreachable'; readonly why: string };

export interface Asked {
  /** In the order of the questions. */
  readonly replies: readonly Reply[];
  /** How many requests were sent, redirects and attempts included. */
  readonly requests: number;
  readonly elapsedMs: number;
}
