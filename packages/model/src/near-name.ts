/** Longer names are not compared. */
const longest = 64;

/** How many characters are put in, taken out, replaced or swapped with their neighbour to make one text of the other. */
const editsBetween = (one: string, other: string): number => {
  let [before, row]: readonly number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const edits = Math.min(
        (row?.[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row?.[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      next.push(isSwapped ? Math.min(edits, (before?.[j - 2] ?? 0) + 1) : edits);
    }
    [before, row] = [row, next];
  }
  return row?.[other.length] ?? 0;
};

/** The known name that was probably meant, for `did you mean …`: at most two fifths of it typed otherwise. Undefined if none is near. */
export const nearName = (typed: string, known: Iterable<string>): string | undefined => {
  if (typed.length > longest) return undefined;
  let found: { readonly name: string; readonly edits: number } | undefined;
  for (const name of known) {
    const most = Math.max(typed.length, name.length) * 0.4;
    if (name.length > longest || Math.abs(name.length - typed.length) > most) continue;
    const edits = editsBetween(typed.toLowerCase(), name.toLowerCase());
    if (edits <= most && edits < (found?.edits ?? Infinity)) found = { name, edits };
  }
  return found?.name;
};
