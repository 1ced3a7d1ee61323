import type { ReasonCode, TraceReason } from './trace.ts';

/** Codes that the helper uses. */
const known: readonly ReasonCode[] = [
  'unreadable',
  'ptrace-inside',
  'listener-inside',
  'setuid',
  'daemon-left',
  'mount-namespace',
  'open-by-handle',
  'foreign-abi',
  'preimage-limit',
  'preimage-failed',
  'directory-moved',
];
/** Files may have been opened that are not in the trace, or under other names. */
const gaps: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'unreadable',
  'listener-inside',
  'mount-namespace',
  'open-by-handle',
  'foreign-abi',
  'directory-moved',
  'elsewhere',
  'rank-unseen',
  'other-on-node',
  'mechanism-partial',
]);

/** Reasons as the helper told them; one with an unknown code is dropped, as only another helper could write it. */
export const toReasons = (
  told: readonly { readonly code: string; readonly detail: string }[],
): readonly TraceReason[] =>
  told.flatMap(({ code, detail }) => {
    const match = known.find((name) => name === code);
    return match === undefined ? [] : [{ code: match, detail }];
  });

export const isComplete = (reasons: readonly TraceReason[]): boolean =>
  !reasons.some(({ code }) => gaps.has(code));
