/** How a program ended that was to be started: the one answer of everything here that starts one. */
export type HowItEnded =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'stopped'; readonly reason: 'signal'; readonly signal: NodeJS.Signals }
  /** This process stopped it: it took longer, or wrote more, than it may. */
  | { readonly kind: 'stopped'; readonly reason: 'timeout' | 'too-large' }
  /** It could not be started; `error` as the system names it: `ENOENT`, `E2BIG` and the like. */
  | { readonly kind: 'unavailable'; readonly reason: 'not-found' | 'refused'; readonly error: string };

/** What Node tells with `exit`: one of the two is there. */
export const fromExit = (code: number | null, signal: NodeJS.Signals | null): HowItEnded =>
  signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'stopped', reason: 'signal', signal };

export const notStarted = (error: string): HowItEnded => ({
  kind: 'unavailable',
  reason: error === 'ENOENT' || error === 'EACCES' ? 'not-found' : 'refused',
  error,
});

/** The code that it exited with, or the signal that ended it; neither where it ended in another way. */
export const exitOf = (
  how: HowItEnded,
): { readonly exitCode: number | undefined; readonly signal: NodeJS.Signals | undefined } => ({
  exitCode: how.kind === 'exited' ? how.code : undefined,
  signal: how.kind === 'stopped' && how.reason === 'signal' ? how.signal : undefined,
});
