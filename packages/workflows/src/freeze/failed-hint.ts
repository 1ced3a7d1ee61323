import { lstat, saidIn } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** As Python, the shells, Perl, R, Java, Julia and Node say that there was nothing to read. */
const endOfInput =
  /\bEOF(?:Error)?\b|end of (?:file|input)|NoSuchElementException|no (?:lines|input)\b|\bstdin\b|standard input|empty input/i;

/** What to do about a command that failed, whose standard input and stderr lie in `place`: it may have read where there was nothing. */
export const failedHint = (place: RawPath): string => {
  const usual = 'nothing was frozen; fix the command, or add --keep-failed to freeze the failed run';
  if ((lstat(`${place}/stdin`)?.size ?? 0) > 0) return usual;
  const said = saidIn(`${place}/stderr`).join('\n');
  const how = 'give it a file with --stdin FILE, or type at a terminal with --tty';
  if (endOfInput.test(said)) return `its standard input was empty; ${how}. Else ${usual}`;
  return said.trim() === '' ? `${usual}; if it reads standard input, that was empty: ${how}` : usual;
};
