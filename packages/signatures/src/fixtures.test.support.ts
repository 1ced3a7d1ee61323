/** What `make.sh` there wrote with the real ssh-keygen. */
export const fixtureAt = (name: string): URL => new URL(`../fixtures/${name}`, import.meta.url);
/** All of them sign the file `message`. */
export const signatureNames = [
  'ed25519',
  'ed25519-sha256',
  'rsa',
  'ecdsa256',
  'ecdsa384',
  'ecdsa521',
] as const;
/** Each copy of these bytes that differs in one bit; with a step, only some of them. */
export const flips = function* (bytes: Uint8Array, step = 1): Generator<Buffer> {
  for (let at = 0; at < bytes.length * 8; at += step) {
    const copy = Buffer.from(bytes);
    copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7));
    yield copy;
  }
};
