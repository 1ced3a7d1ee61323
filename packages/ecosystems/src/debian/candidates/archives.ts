import { type Host, HostError } from '@holotype/host';
import { type AptSection, type AptSource, utf8ToRaw } from '@holotype/model';
import type { Trust } from './keys.ts';

/** One suite of one archive. */
export interface Archive {
  /** Where pool paths start; ends with `/`. */
  readonly uri: string;
  /** As the source entry spells it; ends with `/` for an archive without dists. */
  readonly suite: string;
  readonly components: readonly string[];
  readonly architectures: readonly string[];
  readonly trust: Trust;
}

/** Where an archive's Release file is. */
export const releaseFolder = ({ uri, suite }: Pick<Archive, 'uri' | 'suite'>): string =>
  suite.endsWith('/') ? uri + suite.replace(/^(\.?\/)+/, '') : `${uri}dists/${suite}/`;

const endWithSlash = (uri: string) => (uri.endsWith('/') ? uri : `${uri}/`);

const readMirrorList = (host: Host, path: string): string[] => {
  try {
    const lines = (host.files.text(utf8ToRaw(path)) ?? '').split('\n');
    return lines
      .map((line) => line.trim().split(/\s+/)[0] ?? '')
      .filter((uri) => uri !== '' && !uri.startsWith('#'));
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
};

/** A source entry's URI as URLs that can be fetched; none for what needs a disc, a login or a program. */
export const toBases = (host: Host, uri: string): string[] => {
  const mirrors = /^mirror\+file:(?:\/\/)?(\/.*?)\/?$/.exec(uri)?.[1];
  if (mirrors !== undefined) return readMirrorList(host, mirrors).flatMap((mirror) => toBases(host, mirror));
  const local = /^(?:file|copy):(?:\/\/)?(\/.*)$/.exec(uri)?.[1];
  if (local !== undefined) return [endWithSlash(`file://${encodeURI(local)}`)];
  return /^https?:\/\/./.test(uri) ? [endWithSlash(uri)] : [];
};

const isEnabled = (source: AptSource) => source.enabled && source.types.includes('deb');

const archivesOf = (
  host: Host,
  source: AptSource,
  architectures: readonly string[],
  uris: readonly string[],
): Archive[] =>
  uris.flatMap((uri) =>
    toBases(host, uri).flatMap((base) =>
      source.suites.map((suite) => ({
        uri: base,
        suite: suite.replaceAll('$(ARCH)', architectures[0] ?? ''),
        components: source.components,
        architectures: source.architectures.length > 0 ? source.architectures : architectures,
        trust: { signedBy: source.signedBy, inlineKey: source.inlineKey },
      })),
    ),
  );

/** Every suite that the captured machine's sources name, in their order. */
export const planArchives = (host: Host, apt: AptSection, architectures: readonly string[]): Archive[] =>
  apt.sources.filter(isEnabled).flatMap((source) => archivesOf(host, source, architectures, source.uris));

/** The same suites, looked for at another base. */
export const planMirror = (
  host: Host,
  apt: AptSection,
  architectures: readonly string[],
  base: string,
): Archive[] => {
  const seen = new Set<string>();
  return apt.sources
    .filter(isEnabled)
    .flatMap((source) => archivesOf(host, source, architectures, [base]))
    .filter(({ suite }) => !suite.endsWith('/') && !seen.has(suite) && seen.add(suite));
};

/** The URL of a pool path; apt, too, writes `+` as `%2b`, which some object stores would read as a space. */
export const poolUrl = (base: string, filename: string): string =>
  base + filename.split('/').map(encodeURIComponent).join('/');
