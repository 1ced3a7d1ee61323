import { parseStanzas } from '../../deb822.ts';
import { toWord } from '@holotype/model';

/** A version that an index offers. */
export interface IndexedPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Pool path below the archive's base. */
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
}

const toIndexed = (stanza: string): IndexedPackage | undefined => {
  const fields = parseStanzas(stanza)[0];
  const size = Number(fields?.get('size'));
  const sha256 = fields?.get('sha256')?.toLowerCase() ?? '';
  if (!fields || !Number.isSafeInteger(size) || size < 0 || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return {
    name: fields.get('package') ?? '',
    version: toWord(fields.get('version') ?? ''),
    architecture: toWord(fields.get('architecture') ?? ''),
    filename: toWord(fields.get('filename') ?? ''),
    size,
    sha256,
  };
};

/**
 * The stanzas of a Packages file whose name is `wanted`. An index is 50 MB and nearly all of it is about packages that are not
 * installed: only the first line of those is looked at. Rows without a size and a sha256 are passed over.
 */
export const scanPackages = (text: string, wanted: ReadonlySet<string>): IndexedPackage[] => {
  const found: IndexedPackage[] = [];
  for (let at = 0; at < text.length;) {
    const gap = text.indexOf('\n\n', at);
    const end = gap === -1 ? text.length : gap;
    if (text.startsWith('Package: ', at)) {
      const lineEnd = text.indexOf('\n', at);
      const name = text.slice(at + 9, lineEnd === -1 || lineEnd > end ? end : lineEnd);
      if (wanted.has(name))
        found.push(...[toIndexed(text.slice(at, end))].filter((row) => row !== undefined));
    } else {
      const row = toIndexed(text.slice(at, end));
      if (row && wanted.has(row.name)) found.push(row);
    }
    at = end + 2;
  }
  return found;
};
