const shown = 5;
/** Names that are compared letter by letter. */
const most = 2000;
const longest = 200;

/** Letters to be changed, added or left out until `a` is `b`. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Those of `names` that somebody may have meant by `name`: with the same last part, or spelt nearly alike, the nearest first. */
const nearest = (name: string, names: readonly string[]): string[] => {
  const wanted = name.slice(0, longest);
  return names
    .slice(0, most)
    .map((one) => ({
      one,
      far: lastPart(one) === lastPart(name) ? 0 : distance(wanted, one.slice(0, longest)),
    }))
    .filter(({ far }) => far <= Math.max(1, wanted.length / 3))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, shown)
    .map(({ one }) => one);
};

/** `did you mean table.csv?`, or what there is. */
export const guess = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  if (near.length > 0) return `did you mean ${near.join(', ')}?`;
  if (names.length === 0) return 'the run has no outputs';
  const more = names.length > shown ? ` and ${String(names.length - shown)} more` : '';
  return `the outputs are ${names.slice(0, shown).join(', ')}${more}`;
};
