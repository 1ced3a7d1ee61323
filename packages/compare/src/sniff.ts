import type { KindName } from '@holotype/model';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** What the first bytes say: a picture or a PDF that can be compared as such. */
export const sniff = (bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | 'pdf' | undefined => {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*</.test(head) && /<(?:[\w-]+:)?svg[\s>]/.test(head) ? 'svg' : undefined;
};

/** Latin1. `[Content_Types].xml` or `mimetype` stands first in nearly all, but nobody has to put it there. */
const isOffice = (bytes: Uint8Array): boolean => {
  const { buffer, byteOffset, length } = bytes;
  // The directory of a zip is at its end.
  const end = Buffer.from(
    buffer,
    byteOffset + Math.max(length - 1024 * 1024, 0),
    Math.min(length, 1024 * 1024),
  );
  const head = Buffer.from(buffer, byteOffset, Math.min(length, 200)).toString('latin1');
  return end.includes('[Content_Types].xml') || head.includes('mimetypeapplication/vnd.oasis.opendocument.');
};

/** Where an HDF5 begins in a file; -1: it is none. */
export const hdf5Start = (bytes: Uint8Array): number => {
  const signature = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
  // A block of the user's may stand before it (MATLAB writes 512 bytes).
  const found = [0, 512, 1024, 2048].find((at) => startsWith(bytes.subarray(at, at + 8), signature));
  return found ?? -1;
};

const latin1 = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** What the first bytes say: a binary document whose content can be compared. */
export const sniffContent = (bytes: Uint8Array): KindName | undefined => {
  const start = latin1(bytes, 16);
  if (start.startsWith('\x93NUMPY')) return 'npy';
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return isOffice(bytes) ? 'office' : 'zip';
  if (start.startsWith('\x1f\x8b\x08')) return 'gzip';
  if (start === 'SQLite format 3\0') return 'sqlite';
  if (hdf5Start(bytes) >= 0) return 'hdf5';
  if (start.startsWith('PAR1')) return 'parquet';
  if (/^CDF[\x01\x02\x05]/.test(start)) return 'netcdf';
  if (/^(?:RD[XA][23]\n)?X\n\0\0\0[\x02\x03]/.test(start)) return 'rds';
  return latin1(bytes.subarray(257), 5) === 'ustar' ? 'tar' : undefined;
};

const unread: readonly (readonly [RegExp, string])[] = [
  [/^\xfd7zXZ\0/, 'xz'],
  [/^BZh[1-9]/, 'bzip2'],
  [/^\x28\xb5\x2f\xfd/, 'Zstandard'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^(?:ARROW1|FEA1)/, 'Arrow and Feather'],
  [/^ORC/, 'ORC'],
  [/^Obj\x01/, 'Avro'],
  [/^MATLAB 5\.0 MAT-file/, "MATLAB's format 5"],
  [/^\x80[\x02-\x05]/, "Python's pickle"],
  [/^SIMPLE  =/, 'FITS'],
  [/^\x7fELF/, 'programs'],
  [/^\x0e\x03\x13\x01/, 'HDF4'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^GIF8/, 'GIF'],
  [/^RIFF....WEBP/s, 'WebP'],
];

/** A format that is known by its first bytes, and that nothing here reads. */
export const sniffUnread = (bytes: Uint8Array): string | undefined => {
  const start = latin1(bytes, 32);
  return unread.find(([pattern]) => pattern.test(start))?.[1];
};
