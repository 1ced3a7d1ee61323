import { captureFiles } from '@holotype/capsule';
import { readLocalFile } from '@holotype/host';
import { DocumentError, type Entry, type RawPath, rawToText } from '@holotype/model';
import type { Member } from './list-members.ts';

const parseRow = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * Files whose checksum agreed with their package's at capture, by purl, as members with the content that the file has. This trusts the
 * package's own MD5 sums; opening the artifact proves. Throws DocumentError for a list that is damaged or belongs to another Tree.
 */
export const readShipped = (
  directory: RawPath,
  tree: readonly Entry[],
): ReadonlyMap<string, readonly Member[]> => {
  const file = readLocalFile(captureFiles(directory).shipped);
  const byPurl = new Map<string, Member[]>();
  const text = file ? Buffer.concat([...file.chunks]).toString('utf8') : '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const row = parseRow(line);
    const [purl, index, member] = Array.isArray(row) ? (row as unknown[]) : [];
    const entry = typeof index === 'number' ? tree[index] : undefined;
    if (typeof purl !== 'string' || entry?.type !== 'file')
      throw new DocumentError('DOCUMENT_INVALID', 'shipped.ndjson does not fit the Tree');
    const group = byPurl.get(purl) ?? [];
    const path = typeof member === 'string' ? member : rawToText(entry.path);
    group.push({ member: `data:${path}`, sha256: entry.sha256 });
    byPurl.set(purl, group);
  }
  return byPurl;
};
