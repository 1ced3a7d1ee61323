import { asTable, asText } from '../../reading/json.ts';
import { type NotedVersion, toWebUrl } from './noted.ts';

/** Whether a `yarn.lock` is of Yarn 2 or later, which writes YAML. */
export const isBerry = (text: string): boolean => /^__metadata:/m.test(text);

/**
 * `yarn.lock` of Yarn 1: rows of their own kind, called by all that is asked for. The SHA-1 of an older one is the fragment of its URL.
 */
export const readClassicLock = (text: string): readonly NotedVersion[] => {
  const rows: { name: string; fields: Map<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, key] = /^(?!#)(\S.*):$/.exec(line) ?? [];
    if (key !== undefined) rows.push({ name: nameOf(key), fields: new Map() });
    const [, field, value] = /^ {2}(version|resolved|integrity) "?([^"]+?)"?$/.exec(line) ?? [];
    if (field !== undefined && value !== undefined) rows.at(-1)?.fields.set(field, value);
  }
  return rows.flatMap(({ name, fields }) => {
    const version = fields.get('version');
    if (version === undefined) return [];
    const [url = '', fragment = ''] = (fields.get('resolved') ?? '').split('#', 2);
    return [
      { name, version, resolved: toWebUrl(url), integrity: fields.get('integrity') ?? sha1Of(fragment) },
    ];
  });
};

/** Of `"@a/b@^1.0.0", "@a/b@^1.1.0"`; an alias, `x@npm:@a/b@^1.0.0`, is called by what it is. */
const nameOf = (key: string): string => {
  const [first = ''] = key.replaceAll('"', '').split(',', 1);
  return /@npm:((?:@[^/@]+\/)?[^/@]+)@/.exec(first)?.[1] ?? /^(?:@[^/@]+\/)?[^/@]+/.exec(first)?.[0] ?? first;
};

const sha1Of = (hex: string): string | undefined =>
  /^[0-9a-f]{40}$/.test(hex) ? `sha1-${Buffer.from(hex, 'hex').toString('base64')}` : undefined;

/**
 * `yarn.lock` of Yarn 2 and later. Its checksums are of the zip that Yarn packs anew and say nothing of the public file; a URL stands there only
 * where it is not the usual one.
 */
export const readBerryLock = (lock: unknown): readonly NotedVersion[] =>
  Object.values(asTable(lock)).flatMap((value) => {
    const row = asTable(value);
    const version = asText(row['version']);
    const [, name, from = ''] = /^((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(asText(row['resolution']) ?? '') ?? [];
    if (version === undefined || name === undefined) return [];
    const archive = /^npm:.*::.*__archiveUrl=([^&]+)/.exec(from)?.[1];
    const resolved = toWebUrl(archive === undefined ? from : decoded(archive));
    return resolved === undefined ? [] : [{ name, version, resolved, integrity: undefined }];
  });

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
