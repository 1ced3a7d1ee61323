import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import type { Inside } from './inside.ts';

/** The kernel reads no more of a script's first line (BINPRM_BUF_SIZE). */
const headSize = 256;

/** What the first line of a script names; undefined if this is no script. */
export const interpreterOf = (head: Uint8Array): RawPath | undefined =>
  /^#![ \t]*([^ \t\n\0]+)/.exec(Buffer.from(head).toString('latin1'))?.[1];

/** The interpreter that a script names and the root lacks; undefined if nothing is missing. */
export const missingInterpreter = (inside: Inside, script: RawPath): RawPath | undefined => {
  const head = inside.head(script, headSize);
  const named = head ? interpreterOf(head) : undefined;
  if (named === undefined) return undefined;
  const path = named.startsWith('/') ? named : joinRaw(parentOf(script), named);
  return inside.stat(path) ? undefined : named;
};
