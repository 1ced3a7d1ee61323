import type { RawPath } from '@holotype/model';

/** Why what a file holds was not searched, or not all of it. */
export type Unsearched = 'compressed' | 'database' | 'binary' | 'middle' | 'unreadable';

export type TextForm = 'bytes' | 'utf-16le' | 'utf-16be';

/** As far as git looks for a NUL. */
const looked = 8000;

/** UTF-16 without a byte order mark: of text, nine in ten characters are Latin, and so have a NUL on one side. */
const guessWide = (head: Uint8Array): TextForm | undefined => {
  const zeros: [number, number] = [0, 0];
  const pairs = head.length >> 1;
  for (let at = 0; at < 2 * pairs; at++) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  if (pairs < 8) return undefined;
  if (zeros[1] > 0.9 * pairs && zeros[0] === 0) return 'utf-16le';
  return zeros[0] > 0.9 * pairs && zeros[1] === 0 ? 'utf-16be' : undefined;
};

/**
 * How the bytes of a file are text; undefined if they are none. Git's test: text has no NUL near its start, but UTF-16. Python's bytecode
 * is searched as it is, since it holds the strings of a file that may have been left out.
 */
export const textForm = (path: RawPath, bytes: Uint8Array): TextForm | undefined => {
  if (path.endsWith('.pyc')) return 'bytes';
  const head = bytes.subarray(0, looked);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head.includes(0) ? guessWide(head) : 'bytes';
};

/** The same text with a byte for each Latin character, as rules want it. `bytes` begin between two characters. */
export const toPlain = (form: TextForm, bytes: Uint8Array): Buffer => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (form === 'bytes') return text;
  const pairs = text.subarray(0, text.length - (text.length % 2));
  return Buffer.from((form === 'utf-16be' ? Buffer.from(pairs).swap16() : pairs).toString('utf16le'));
};

const starts: readonly (readonly [Unsearched, Buffer])[] = [
  ['database', Buffer.from('SQLite format 3\0')],
  ...[
    '1f8b',
    'fd377a585a00',
    '28b52ffd',
    '425a68',
    '504b0304',
    '504b0506',
    '377abcaf271c',
    '04224d18',
    '52617221',
  ].map((magic) => ['compressed', Buffer.from(magic, 'hex')] as const),
];

/** What no search goes into. Git's objects are streams of zlib: their first two bytes are a number that 31 divides (RFC 1950). */
export const binaryKind = (path: RawPath, head: Uint8Array): Unsearched => {
  const found = starts.find(([, magic]) => magic.equals(head.subarray(0, magic.length)));
  if (found) return found[0];
  const isZlib = head[0] === 0x78 && (0x7800 + (head[1] ?? 0)) % 31 === 0;
  return isZlib || /\/objects\/pack\/[^/]+\.pack$/.test(path) ? 'compressed' : 'binary';
};
