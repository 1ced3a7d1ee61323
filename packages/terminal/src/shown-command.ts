import { safeText } from './safe-text.ts';

/** A command as one would type it: words that a shell would take apart are quoted. */
export const shownCommand = (argv: readonly string[]): string =>
  argv
    .map((word) =>
      /^[\w@%+=:,./-]+$/.test(word) ? word : `'${safeText(word).replaceAll("'", String.raw`'\''`)}'`,
    )
    .join(' ');
