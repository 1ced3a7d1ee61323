import { exitCodes, HolotypeError } from '@holotype/model';
import { safeText, type Terminal } from '@holotype/terminal';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Prints what went wrong and what to do next; gives the exit code, `failureCode` where a command promises one. Anything but an expected failure is a bug and shows its stack. */
export const reportFailure = (
  error: unknown,
  terminal: Terminal,
  json: boolean,
  failureCode?: number,
): number => {
  const { errorStyle: style } = terminal;
  if (isAbort(error)) {
    terminal.alert(
      'stopped; what was fetched is kept, nothing half-written is left, and the same command goes on from there',
    );
    return exitCodes.interrupted;
  }
  if (!(error instanceof HolotypeError)) {
    terminal.alert(
      `${style.red('bug')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    terminal.alert('\nhint: this should not happen; please report it with the lines above');
    return exitCodes.bug;
  }
  const { message, hint } = error;
  const code = error.code as string;
  if (json) {
    terminal.print(
      JSON.stringify({ error: { code, message, ...(hint !== undefined && { hint }) } }, undefined, 2),
    );
  }
  terminal.alert(`${style.red('error')}: ${safeText(message)} ${style.dim(`[${code}]`)}`);
  if (hint !== undefined) terminal.alert(`\nhint: ${safeText(hint)}`);
  return error.exit === 'interrupted' ? exitCodes.interrupted : (failureCode ?? exitCodes[error.exit]);
};
