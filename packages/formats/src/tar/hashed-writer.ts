import { createHash, type Hash } from 'node:crypto';
import { type Digest, toDigest } from '@holotype/model';
import { TarWriter } from './writer.ts';

export interface WrittenTar {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/** A tar that is hashed as it is written; without `giveTo` its bytes go nowhere else. */
export class HashedTarWriter extends TarWriter {
  #hash: Hash = createHash('sha256');

  override end(): WrittenTar {
    const { size } = super.end();
    const digest = toDigest(this.#hash.digest('hex'));
    this.#hash = createHash('sha256');
    return { digest, size };
  }

  protected override give(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    super.give(bytes);
  }
}
