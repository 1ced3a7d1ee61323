/** dpkg's order of characters: `~` before the end of a part, letters before everything else. */
const weigh = (character: string | undefined): number => {
  if (character === undefined || /\d/.test(character)) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
};

const compareParts = (left: string, right: string): number => {
  for (let a = 0, b = 0; a < left.length || b < right.length;) {
    while (
      (a < left.length && !/\d/.test(left[a] ?? '')) ||
      (b < right.length && !/\d/.test(right[b] ?? ''))
    ) {
      const order = weigh(left[a]) - weigh(right[b]);
      if (order !== 0) return order;
      a++;
      b++;
    }
    const [one = ''] = /^\d*/.exec(left.slice(a)) ?? [];
    const [other = ''] = /^\d*/.exec(right.slice(b)) ?? [];
    const order = BigInt(`0${one}`) - BigInt(`0${other}`);
    if (order !== 0n) return order < 0n ? -1 : 1;
    a += one.length;
    b += other.length;
  }
  return 0;
};

const split = (version: string) => {
  const colon = version.indexOf(':');
  const rest = version.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon === -1 ? '' : version.slice(0, colon),
    upstream: dash === -1 ? rest : rest.slice(0, dash),
    revision: dash === -1 ? '' : rest.slice(dash + 1),
  };
};

/** The order of Debian versions (deb-version(7)); below 0 if `left` is older. */
export const compareDebianVersions = (left: string, right: string): number => {
  const [a, b] = [split(left), split(right)];
  return (
    compareParts(a.epoch, b.epoch) ||
    compareParts(a.upstream, b.upstream) ||
    compareParts(a.revision, b.revision)
  );
};
