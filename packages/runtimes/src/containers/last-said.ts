import { lastLine } from '../last-line.ts';

/** The last line of what an engine's program said, but for where it leads to its help. */
export const lastSaid = (said: string): string =>
  lastLine(said.replace(/\n*Run '[^'\n]+ --help' for more information\s*$/, ''));
