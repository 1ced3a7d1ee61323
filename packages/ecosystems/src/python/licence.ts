import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { joinLicences, type LicenceReader, sharingOfLicence } from '../licence.ts';
import { tolerate } from '../reading/gaps.ts';
import { normalizeName } from './record.ts';

/** Bytes; a description follows the fields. */
const mostFields = 64 * 1024;

/**
 * `License-Expression`; else `License` where it is an expression too, else classifiers, else the first line of `License`: older ones have whole
 * texts there.
 */
export const licence: LicenceReader = (host) => {
  const files = tolerate(host, []);
  const known = new Map<RawPath, ReadonlyMap<string, RawPath>>();
  return ({ name, sites = [] }) => {
    for (const site of sites) {
      const folders = known.get(site) ?? foldersOf(files, site);
      known.set(site, folders);
      const folder = folders.get(normalizeName(name));
      const bytes = folder === undefined ? undefined : files.head(`${folder}/METADATA`, mostFields);
      if (bytes) return statedIn(Buffer.from(bytes).toString('utf8'));
    }
    return undefined;
  };
};

const foldersOf = (files: HostFiles, site: RawPath): ReadonlyMap<string, RawPath> =>
  new Map(
    files.list(site).flatMap((folder) => {
      const [, name] = /^(.+)-[^-]+\.dist-info$/.exec(folder) ?? [];
      return name === undefined ? [] : [[normalizeName(name), `${site}/${folder}`] as const];
    }),
  );

const statedIn = (metadata: string): string | undefined => {
  const [fields = ''] = metadata.replaceAll('\r\n', '\n').split('\n\n', 1);
  const all = (field: string) =>
    [...fields.matchAll(new RegExp(`^${field}:[ \\t]*(\\S.*)$`, 'gm'))].map(([, value = '']) => value);
  const [expression] = all('License-Expression');
  const [text = ''] = all('License');
  const classifiers = all('Classifier').flatMap((one) => /^License :: (.+)$/.exec(one)?.[1] ?? []);
  const isPlain =
    expression === undefined && (classifiers.length === 0 || sharingOfLicence(text) !== undefined);
  return joinLicences(expression !== undefined ? [expression] : isPlain ? [text] : classifiers);
};
