/** Order of dotted version numbers by their numeric components; what follows them is ignored: 12.10 > 12.9, 6.1.0-13 = 6.1. */
export const compareDotted = (a: string, b: string): number => {
  const parts = (version: string): number[] =>
    (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
