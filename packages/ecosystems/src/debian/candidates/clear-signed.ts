export interface Signed {
  /** What was signed; one character a byte. */
  readonly content: string;
  /** Armoured. */
  readonly signature: string;
}

const head = String.raw`-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: [^\n]*\n)*\n`;
const tail = String.raw`-----BEGIN PGP SIGNATURE-----\n(?:\w+: [^\n]*\n)*\n[\w+/=\n]*-----END PGP SIGNATURE-----`;
const shape = new RegExp(`^${head}([^]*?)\\n(${tail})\\n*$`);

/**
 * An InRelease file, taken apart; undefined if anything stands beside the one signed text and its signature, since a reader could take
 * that for signed. `raw`: one character a byte.
 */
export const splitClearSigned = (raw: string): Signed | undefined => {
  const [, body, signature] = shape.exec(raw.replaceAll('\r\n', '\n')) ?? [];
  if (body === undefined || signature === undefined) return undefined;
  const lines = body.split('\n');
  // RFC 9580, 7.1: a line that starts with a dash is written with `- ` before it.
  if (lines.some((line) => line.startsWith('-') && !line.startsWith('- '))) return undefined;
  const content = lines.map((line) => line.replace(/^- /, '').replace(/[ \t\r]+$/, '')).join('\n');
  return { content, signature };
};
