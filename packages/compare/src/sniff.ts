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
