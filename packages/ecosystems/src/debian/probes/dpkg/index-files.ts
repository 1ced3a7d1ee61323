import type { AptSource } from '@holotype/model';

/** An index that apt would fetch for a source entry, and the name of its file in /var/lib/apt/lists. */
export interface PlannedIndex {
  /** Without the suffix of a compression. */
  readonly packagesName: string;
  readonly inReleaseName: string;
  readonly releaseName: string;
  readonly uri: string;
  readonly suite: string;
  readonly component: string;
  readonly architecture: string;
  readonly signedBy: string | undefined;
}

const suffixes = ['', '.lz4', '.gz', '.xz', '.zst', '.bz2', '.lzma'];

/** apt's URItoFileName: without scheme and user, some characters as `%xx`, then `/` as `_`. `url` holds no user info. */
const toListName = (url: string): string =>
  [...Buffer.from(url.replace(/^[a-z][a-z0-9+.-]*:(\/\/)?/i, ''), 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      const quoted = byte <= 0x20 || byte >= 0x7f || '\\|{}[]<>"^~_=!@#$%^&*'.includes(character);
      return quoted ? `%${byte.toString(16).padStart(2, '0')}` : character;
    })
    .join('')
    .replaceAll('/', '_');

const planSuite = (
  source: AptSource,
  uri: string,
  suite: string,
  architectures: readonly string[],
): PlannedIndex[] => {
  const flat = suite.endsWith('/');
  const base = flat ? (suite === '/' ? uri : uri + suite) : `${uri}dists/${suite}/`;
  const signedBy = source.signedBy.length > 0 ? source.signedBy.join(' ') : undefined;
  const plan = (component: string, architecture: string, path: string): PlannedIndex => ({
    packagesName: toListName(base + path),
    inReleaseName: toListName(`${base}InRelease`),
    releaseName: toListName(`${base}Release`),
    uri,
    suite,
    component,
    architecture,
    signedBy,
  });
  if (flat) return [plan('', architectures[0] ?? '', 'Packages')];
  return source.components.flatMap((component) =>
    architectures.map((architecture) =>
      plan(component, architecture, `${component}/binary-${architecture}/Packages`),
    ),
  );
};

/** In the order of the sources, which is also apt's preference between equal versions. `architectures`: the machine's own first. */
export const planIndexes = (
  sources: readonly AptSource[],
  architectures: readonly string[],
): PlannedIndex[] => {
  const fill = (text: string) => text.replaceAll('$(ARCH)', architectures[0] ?? '');
  return sources
    .filter((source) => source.enabled && source.types.includes('deb'))
    .flatMap((source) => {
      const own = source.architectures.length > 0 ? source.architectures : architectures;
      return source.uris.flatMap((uri) =>
        source.suites.flatMap((suite) =>
          planSuite(source, fill(uri.endsWith('/') ? uri : `${uri}/`), fill(suite), [
            ...new Set([...own, 'all']),
          ]),
        ),
      );
    });
};

/** A list name on disk for this plan, with the suffix of its compression. `names`: those in /var/lib/apt/lists. */
export const findListName = (plan: PlannedIndex, names: ReadonlySet<string>): string | undefined =>
  suffixes.map((suffix) => plan.packagesName + suffix).find((name) => names.has(name));

/** One plan for each suite of which apt has fetched nothing: neither a Release file nor an index. What it offers is not known. */
export const findUnfetched = (plans: readonly PlannedIndex[], names: ReadonlySet<string>): PlannedIndex[] => {
  const suites = new Map(plans.map((plan) => [plan.inReleaseName, plan]));
  for (const plan of plans) {
    const isThere =
      [plan.inReleaseName, plan.releaseName].some((name) => names.has(name)) ||
      findListName(plan, names) !== undefined;
    if (isThere) suites.delete(plan.inReleaseName);
  }
  return [...suites.values()];
};
