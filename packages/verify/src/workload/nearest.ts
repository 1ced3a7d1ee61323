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

/** How far each is from `name`, the nearest first: with the same last part, then by how alike they are spelt, as a whole or in that part. */
const byDistance = (name: string, names: readonly string[]) => {
  const wanted = name.slice(0, longest);
  const wantedPart = lastPart(name).slice(0, longest);
  const farOf = (one: string): number => {
    const part = lastPart(one).slice(0, longest);
    if (part === wantedPart) return 0;
    return Math.min(distance(wanted, one.slice(0, longest)), distance(wantedPart, part) + 1);
  };
  const isSame = (one: string) => lastPart(one) === lastPart(name);
  return [...names.filter(isSame).slice(0, most), ...names.filter((one) => !isSame(one)).slice(0, most)]
    .map((one) => ({ one, far: farOf(one) }))
    .toSorted((a, b) => a.far - b.far);
};

/** `did you mean table.csv?`, or what there is, the nearest first. */
export const guess = (name: string, names: readonly string[]): string => {
  const sorted = byDistance(name, names);
  const near = sorted.filter(({ far }) => far <= Math.max(1, name.length / 3)).slice(0, shown);
  if (near.length > 0) return `did you mean ${near.map(({ one }) => one).join(', ')}?`;
  if (names.length === 0) return 'the run wrote nothing';
  const more = names.length > shown ? ` and ${String(names.length - shown)} more` : '';
  const first = sorted.slice(0, shown).map(({ one }) => one);
  return `the run wrote ${first.join(', ')}${more}`;
};
