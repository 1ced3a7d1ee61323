import { NetError } from './errors.ts';
import { showUrl } from './url.ts';
import type { Answer } from './exchange.ts';

/** All of an answer's body. Throws NetError `NET_TOO_LARGE` for more than `most` bytes, which are not read. */
export const readBytes = async (answer: Pick<Answer, 'body' | 'url'>, most: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body) {
    size += piece.length;
    if (size > most)
      throw new NetError('NET_TOO_LARGE', `${showUrl(answer.url)} is larger than ${String(most)} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
