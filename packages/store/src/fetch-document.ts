import { NetError } from './errors.ts';
import type { DocumentLimits, FetchedDocument } from './store.ts';
import type { Transport } from './transport.ts';
import { showUrl } from './url.ts';

/** All of a small document. Throws NetError, `NET_TOO_LARGE` for one that is not small. */
export const fetchDocument = async (
  transport: Transport,
  url: URL,
  { maxBytes, accept, signal }: DocumentLimits,
): Promise<FetchedDocument> => {
  const { body, url: from } = await transport(url, 0, signal, accept);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes)
      throw new NetError('NET_TOO_LARGE', `${showUrl(url)} is larger than ${maxBytes} bytes`);
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), url: from.href };
};
