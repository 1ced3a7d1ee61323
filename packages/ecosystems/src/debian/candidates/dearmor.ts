const block = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n([^]*?)-----END PGP PUBLIC KEY BLOCK-----/g;

/** The packets of one armoured key: header lines, an empty line, base64, a checksum line that starts with `=`. */
const readBlock = (text: string): Buffer => {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const data = lines.slice(lines.indexOf('') + 1).filter((line) => !line.startsWith('='));
  return Buffer.from(data.join(''), 'base64');
};

/** A keyring as gpgv reads it: armoured keys become binary ones, anything else stays. */
export const dearmor = (keyring: Uint8Array): Uint8Array => {
  const blocks = [...Buffer.from(keyring).toString('latin1').matchAll(block)];
  return blocks.length === 0 ? keyring : Buffer.concat(blocks.map(([, text = '']) => readBlock(text)));
};
