import { type AptSource, toWord } from '@holotype/model';

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

/** What `toListName` was given, without the scheme. `name`: one character a byte. */
const fromListName = (name: string): string => {
  const plain = name.replaceAll('_', '/');
  const bytes = plain.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return toWord(Buffer.from(bytes, 'latin1').toString('utf8'));
};

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

/**
 * In the order of the sources, which is also apt's preference between equal versions. `architectures`: the machine's own first. `which`:
 * of the sources that are switched on, or of those that are not.
 */
export const planIndexes = (
  sources: readonly AptSource[],
  architectures: readonly string[],
  which: 'enabled' | 'disabled' = 'enabled',
): PlannedIndex[] => {
  const fill = (text: string) => text.replaceAll('$(ARCH)', architectures[0] ?? '');
  return sources
    .filter((source) => source.enabled === (which === 'enabled') && source.types.includes('deb'))
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

/** Where a list name has a suite end and a component begin: apt writes both as `/` writes them, and either may have several parts. */
const splitSuite = (
  base: string,
  text: string,
  names: ReadonlySet<string>,
): [suite: string, component: string] => {
  const parts = text.split('_');
  const cuts = parts.map((_, at) => [parts.slice(0, -1 - at), parts.slice(-1 - at)] as const).slice(0, -1);
  const isSuite = (suite: readonly string[]) =>
    ['InRelease', 'Release'].some((file) => names.has(`${base}dists_${suite.join('_')}_${file}`));
  const [suite, component] = cuts.find(([one]) => isSuite(one)) ?? cuts[0] ?? [parts, []];
  return [fromListName(suite.join('_')), fromListName(component.join('_'))];
};

/**
 * The index that a list on disk is of, when no source names it any more: its name is its URL, but for the scheme, which is taken to be https.
 * Pool paths of an archive without dists are taken to start beside the index. Undefined for what is no index of packages.
 */
export const planByName = (name: string, names: ReadonlySet<string>): PlannedIndex | undefined => {
  const suffix = suffixes.find((one) => name.endsWith(`_Packages${one}`));
  if (suffix === undefined) return undefined;
  const folder = name.slice(0, name.length - `Packages${suffix}`.length);
  const [, base, rest, architecture] = /^(.+?_)dists_(.+)_binary-([^_]+)_$/.exec(folder) ?? [];
  const found = { packagesName: `${folder}Packages`, signedBy: undefined };
  const scheme = folder.startsWith('_') ? 'file' : 'https';
  if (base === undefined || rest === undefined || architecture === undefined || !rest.includes('_')) {
    return {
      ...found,
      inReleaseName: `${folder}InRelease`,
      releaseName: `${folder}Release`,
      ...{ uri: `${scheme}://${fromListName(folder)}`, suite: '/', component: '', architecture: '' },
    };
  }
  const [suite, component] = splitSuite(base, rest, names);
  const release = toListName(`${fromListName(base)}dists/${suite}/`);
  return {
    ...found,
    inReleaseName: `${release}InRelease`,
    releaseName: `${release}Release`,
    ...{ uri: `${scheme}://${fromListName(base)}`, suite, component, architecture },
  };
};
