import { NetError } from './errors.ts';
import type { Transport } from './transport.ts';
import { showUrl } from './url.ts';

/** All of a small document. Throws NetError, `NET_TOO_LARGE` for one that is not small. */
export const fetchDocument = async (
  transport: Transport,
  url: URL,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> => {
  const { body } = await transport(url, 0, signal);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes)
      throw new NetError('NET_TOO_LARGE', `${showUrl(url)} is larger than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};
