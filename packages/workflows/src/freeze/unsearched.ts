import type { Unsearched } from '@holotype/capture';
import { compareRaw, type RawPath, rawToText, type Run } from '@holotype/model';
import { formatCount } from '@holotype/terminal/words';
import { FreezeError } from './errors.ts';

type Listed = NonNullable<Run['unsearched']>;

/** As many as the schema takes. */
const mostListed = 100_000;
const shown = 5;

/** By path; of results their names, which are paths too, or stdin, stdout and stderr. */
export const listUnsearched = (
  results: ReadonlyMap<string, Unsearched>,
  kept: ReadonlyMap<RawPath, Unsearched>,
): Listed =>
  [...new Map([...results, ...[...kept].map(([path, why]) => [rawToText(path), why] as const)])]
    .map(([path, why]) => ({ path, why }))
    .sort((a, b) => compareRaw(a.path, b.path))
    .slice(0, mostListed);

/** Names are looked for in all bytes, also of binaries; what is compressed hides them. */
const hides = (why: Unsearched) => why !== 'binary';

/** Throws FreezeError `FREEZE_NOT_PRIVATE` if something is kept that could tell a name or a secret and was not looked into. */
export const refuseUnsearched = (listed: Listed): void => {
  const hidden = listed.filter(({ why }) => hides(why));
  if (hidden.length === 0) return;
  const named = hidden.slice(0, shown).map(({ path, why }) => `${path} (${why})`);
  const more = hidden.length > shown ? ` and ${String(hidden.length - shown)} more` : '';
  throw new FreezeError(
    'FREEZE_NOT_PRIVATE',
    `Included without a search for secrets: ${named.join(', ')}${more}`,
    { hint: 'exclude it with --without (a .git directory, for example), or store it as plain text' },
  );
};

const words: readonly (readonly [why: Unsearched, one: string, several: string])[] = [
  ['compressed', 'compressed file', 'compressed files'],
  ['database', 'database', 'databases'],
  ['middle', 'middle of a large text', 'middles of large texts'],
  ['unreadable', 'unreadable file', 'unreadable files'],
  ['binary', 'other binary file', 'other binary files'],
];

/** `2 compressed files, 1 database`; undefined if all was searched. */
export const unsearchedInWords = (listed: Listed = []): string | undefined => {
  const parts = words.flatMap(([why, one, several]) => {
    const count = listed.filter((item) => item.why === why).length;
    return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : several}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
};
