/** What is noticed of what a run does that a replay may not be able to do, or that is not the same twice. */
const noticeCodes = [
  /** It took another user or group id; the detail is the id. */
  'user-id',
  'group-id',
  /** It gave a file to another user or group. */
  'owner',
  'owning-group',
  /** It waits for connections. */
  'listens',
  /** It asked a name server for the address of this host. */
  'asks-host',
  /** This program asked the kernel for random bytes, and not for its own start only. */
  'random',
  /** Several ranks wrote this file. */
  'ranks-wrote',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export interface TraceNotice {
  readonly code: NoticeCode;
  readonly detail: string;
}

const isKnown = (code: string): code is NoticeCode => (noticeCodes as readonly string[]).includes(code);

/** Undefined for a code that only another helper could write, and where there is nothing to tell. */
export const noticeOf = (code: string, detail: string | undefined): TraceNotice | undefined =>
  isKnown(code) && detail !== undefined ? { code, detail } : undefined;
