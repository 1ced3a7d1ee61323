import { createHash } from 'node:crypto';
import { ArchiveError } from '@holotype/formats';
import { rawToUtf8, type Sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';
import { fieldOf } from '../deb822.ts';

/** A version that an index offers. */
export interface IndexRow {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Pool path below the archive's base. */
  readonly filename: string;
  readonly size: number;
  readonly sha256: Sha256;
}

export interface ScannedIndex {
  readonly rows: readonly IndexRow[];
  /** Of the whole text. */
  readonly sha256: Sha256;
}

const maxStanza = 4 * 1024 * 1024;

const field = (stanza: string, name: string): string => rawToUtf8(fieldOf(stanza, name));

/** A path that stays below the archive's base. */
export const isPoolPath = (path: string) =>
  path !== '' && !path.startsWith('/') && !path.split('/').includes('..');

/** Names of packages. */
type Wanted = ReadonlySet<string> | 'all';

const parseRow = (stanza: string, wanted: Wanted): IndexRow[] => {
  const wants = (name: string) => wanted === 'all' || wanted.has(name);
  // An index has 50 MB, nearly all of it about other packages.
  if (stanza.startsWith('Package: ') && !wants(stanza.slice(9, stanza.indexOf('\n')).trim())) return [];
  const row = {
    name: field(stanza, 'Package'),
    version: field(stanza, 'Version'),
    architecture: field(stanza, 'Architecture'),
    filename: field(stanza, 'Filename').replace(/^(\.\/)+/, ''),
    size: Number(field(stanza, 'Size') || NaN),
    sha256: field(stanza, 'SHA256').toLowerCase(),
  };
  const usable =
    Number.isSafeInteger(row.size) && /^[0-9a-f]{64}$/.test(row.sha256) && isPoolPath(row.filename);
  return usable && wants(row.name) ? [row] : [];
};

/** A Packages file as it streams by: its hash, and its rows about `wanted` packages that have a size, a sha256 and a path. */
export const scanPackages = async (
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  wanted: Wanted,
): Promise<ScannedIndex> => {
  const hash = createHash('sha256');
  const rows: IndexRow[] = [];
  let rest = '';
  for await (const piece of input) {
    hash.update(piece);
    rest += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    let at = 0;
    for (let end = rest.indexOf('\n\n'); end !== -1; end = rest.indexOf('\n\n', at)) {
      rows.push(...parseRow(rest.slice(at, end + 1), wanted));
      at = end + 2;
    }
    rest = rest.slice(at);
    if (rest.length > maxStanza)
      throw new ArchiveError('ARCHIVE_CORRUPT', 'A package index with a stanza of more than 4 MiB');
  }
  rows.push(...parseRow(rest, wanted));
  return { rows, sha256: hash.digest('hex') };
};

/** One line a row; a value with a tab or line feed is nothing that could be fetched. */
const toLine = ({ name, version, architecture, filename, size, sha256 }: IndexRow): string[] => {
  const values = [name, version, architecture, filename, String(size), sha256];
  return values.some((value) => /[\t\n]/.test(value)) ? [] : [`${values.join('\t')}\n`];
};

const fromLine = (line: string): IndexRow => {
  const [name = '', version = '', architecture = '', filename = '', size = '', sha256 = ''] =
    line.split('\t');
  return { name, version, architecture, filename, size: Number(size), sha256 };
};

/** Rows as bytes: the hash of the text that they are from, then a line for each, sorted by the bytes of their names. */
export const packRows = ({ rows, sha256 }: ScannedIndex): Uint8Array => {
  const lines = rows.map((row) => ({ name: Buffer.from(row.name), lines: toLine(row) }));
  lines.sort((one, other) => Buffer.compare(one.name, other.name));
  return Buffer.from(`${sha256}\n${lines.flatMap((row) => row.lines).join('')}`);
};

const tab = 9;
const lineFeed = 10;

/** Those rows of `packed` that have a wanted name. */
export const unpackRows = (packed: Uint8Array, wanted: ReadonlySet<string>): ScannedIndex => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const first = bytes.indexOf(lineFeed) + 1;
  const startOfLine = (at: number) => (at <= first ? first : bytes.lastIndexOf(lineFeed, at - 1) + 1);
  const endOfLine = (at: number) => bytes.indexOf(lineFeed, at) + 1 || bytes.length;
  /** Below 0 where the line that starts at `at` has a name before `name`. */
  const order = (at: number, name: Buffer) => bytes.subarray(at, bytes.indexOf(tab, at)).compare(name);
  const rows: IndexRow[] = [];
  for (const text of wanted) {
    const name = Buffer.from(text);
    let [low, high] = [first, bytes.length];
    while (low < high) {
      const at = startOfLine((low + high) >>> 1);
      if (order(at, name) < 0) low = endOfLine(at);
      else high = at;
    }
    for (let at = low; at < bytes.length && order(at, name) === 0; at = endOfLine(at))
      rows.push(fromLine(bytes.toString('utf8', at, endOfLine(at) - 1)));
  }
  return { rows, sha256: bytes.toString('latin1', 0, first - 1) };
};

/**
 * As scanPackages, of the text that `open` unpacks: once for each file, which `of` is the hash of as it lies there. The rows of the same
 * packages are remembered besides: those of all are 12 MB.
 */
export const scanOnce = async (
  store: Store,
  of: Sha256,
  wanted: ReadonlySet<string>,
  open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ScannedIndex> => {
  const beside = [...wanted].sort().join(' ');
  return store.remember({ kind: 'rows of these packages in a Packages file, 1', of, beside }, async () => {
    const packed = await store.rememberBytes({ kind: 'rows of a Packages file, 2', of }, async () =>
      packRows(await scanPackages(open(), 'all')),
    );
    return unpackRows(packed, wanted);
  });
};
