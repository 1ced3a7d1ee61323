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

/** apt's URItoFileName: without scheme and user, some characters as `%xx`, then `/` as `_`. `url` holds no user info. */
export const toListName = (url: string): string =>
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
): PlannedIndex[] =>
  sources
    .filter((source) => source.enabled && source.types.includes('deb'))
    .flatMap((source) => {
      const own = source.architectures.length > 0 ? source.architectures : architectures;
      return source.uris.flatMap((uri) =>
        source.suites.flatMap((suite) =>
          planSuite(
            source,
            uri.endsWith('/') ? uri : `${uri}/`,
            suite.replaceAll('$(ARCH)', architectures[0] ?? ''),
            [...new Set([...own, 'all'])],
          ),
        ),
      );
    });
