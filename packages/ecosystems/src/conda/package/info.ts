import { readAll } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import { type RawPath, utf8ToRaw } from '@holotype/model';
import { asTable, readObject } from '../../reading/json.ts';
import { packedInfo } from './members.ts';
import { type EntryPoint, parseEntryPoint } from './scripts.ts';

/** A prefix that was built into a file, and what stands for it there. */
export interface Placeholder {
  readonly text: string;
  readonly mode: 'text' | 'binary';
}
/** What a package says of what becomes of its files. */
export interface PackageInfo {
  /** By the path of a data member. */
  readonly placeholders: ReadonlyMap<RawPath, Placeholder>;
  readonly entryPoints: readonly EntryPoint[];
}

/** Bytes of one of the files: packages of 100,000 files have 25 MB. A larger one says nothing. */
const maxText = 32 * 1024 ** 2;
/** What says how commands are made. */
export const linkFile: RawPath = '/info/link.json';
const wanted: ReadonlySet<RawPath> = new Set(['/info/paths.json', '/info/has_prefix', linkFile]);

/**
 * Reads what an installer goes by. What is no sound statement is none, so that nothing is made by it. Throws ArchiveError for an archive that
 * cannot be read.
 */
export const readInfo = async (file: RandomAccess, what: string): Promise<PackageInfo> => {
  const texts = new Map<RawPath, string>();
  for await (const { path, part, type, size, content } of packedInfo(file, what)) {
    // Builders put `info/` first: the rest of a large package need not be unpacked for it.
    if (part === 'data' && texts.has('/info/paths.json')) break;
    if (type !== 'file' || size > maxText || !wanted.has(path)) continue;
    texts.set(path, Buffer.from(await readAll(content(), maxText, what)).toString('utf8'));
  }
  const paths = readObject(texts.get('/info/paths.json'))['paths'];
  const noarch = asTable(readObject(texts.get(linkFile))['noarch']);
  const points = noarch['entry_points'];
  return {
    placeholders: new Map(
      Array.isArray(paths)
        ? paths.flatMap(placeholderOf)
        : parseHasPrefix(texts.get('/info/has_prefix') ?? ''),
    ),
    entryPoints:
      noarch['type'] === 'python' && Array.isArray(points)
        ? points.flatMap((one) => parseEntryPoint(one) ?? [])
        : [],
  };
};

/** A row of paths.json. */
const placeholderOf = (row: unknown): [RawPath, Placeholder][] => {
  const { _path: path, prefix_placeholder: text, file_mode: mode } = asTable(row);
  if (typeof path !== 'string' || typeof text !== 'string' || (mode !== 'text' && mode !== 'binary'))
    return [];
  return isPlaceholder(text) ? [[utf8ToRaw(`/${path}`), { text, mode }]] : [];
};

/** Shorter ones no builder writes, and they would be found everywhere. */
const isPlaceholder = (text: string): boolean =>
  text.length >= 4 && text.length <= 1024 && !text.includes('\0');

/** Where older packages name none. It is put together, so that this program holds none itself. */
const usual = ['/opt/anaconda1', 'anaconda2', 'anaconda3'].join('');

/** Lines of `PATH`, or of `PLACEHOLDER MODE PATH`, each of them perhaps in quotes. */
const parseHasPrefix = (text: string): [RawPath, Placeholder][] =>
  text.split('\n').flatMap((line): [RawPath, Placeholder][] => {
    const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    const [placeholder = '', mode = '', path = ''] = words.length === 1 ? [usual, 'text', words[0]] : words;
    if (words.length !== 1 && words.length !== 3) return [];
    return placeholderOf({ _path: path, prefix_placeholder: placeholder, file_mode: mode });
  });
