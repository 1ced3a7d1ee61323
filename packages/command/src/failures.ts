import { exitCodes, HolotypeError } from '@holotype/model';
import { safeText, type Terminal } from '@holotype/terminal';
import type { Ending } from './context.ts';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Prints what went wrong and what to do next; gives the exit code, the one that a command promises if it does. Anything but an expected failure is a bug and shows its stack. */
export const reportFailure = (
  error: unknown,
  terminal: Terminal,
  json: boolean,
  { failureCode, labels = [], kept, called = [] }: Ending = {},
): number => {
  const { errorStyle: style } = terminal;
  const print = (failure: Readonly<Record<string, string>>) => {
    if (json)
      terminal.json({
        error: { ...failure, ...(kept && { partial: kept.partial }) },
        ...(labels.length > 0 && { labels }),
      });
  };
  const tellKept = () => {
    if (kept) terminal.alert(`\nhint: the run is kept, and is not run again: ${safeText(kept.resume)}`);
  };
  if (isAbort(error)) {
    print({ code: 'STOPPED', message: 'it was stopped before it finished' });
    terminal.alert(
      kept
        ? 'stopped'
        : 'stopped; downloads are kept, no partial output is left, and the same command continues from there',
    );
    tellKept();
    return exitCodes.interrupted;
  }
  if (!(error instanceof HolotypeError)) {
    terminal.alert(
      `${style.red('bug')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    terminal.alert('\nhint: this should not happen; please report it with the lines above');
    tellKept();
    return exitCodes.bug;
  }
  const asTyped = (text: string) =>
    called.reduce((said, [path, typed]) => said.replaceAll(path, typed), text);
  const message = asTyped(error.message);
  const hint = error.hint === undefined ? undefined : asTyped(error.hint);
  const code = error.code as string;
  print({ code, message, ...(hint !== undefined && { hint }) });
  terminal.alert(`${style.red('error')}: ${safeText(message)} ${style.dim(`[${code}]`)}`);
  // Who stopped it is told of one way to go on, not of two.
  if (hint !== undefined && !(kept && error.exit === 'interrupted'))
    terminal.alert(`\nhint: ${safeText(hint)}`);
  tellKept();
  return error.exit === 'interrupted' ? exitCodes.interrupted : (failureCode ?? exitCodes[error.exit]);
};
