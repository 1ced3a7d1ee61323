export type Compression = 'none' | 'gzip' | 'xz' | 'zstd' | 'bzip2';

const magics: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
];

/** What the first bytes of a file say; `none` if no magic number fits. Six bytes are enough. */
export const detectCompression = (head: Uint8Array): Compression =>
  magics.find(([, magic]) => magic.every((byte, at) => head[at] === byte))?.[0] ?? 'none';
