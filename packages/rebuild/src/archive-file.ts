import { TarWriter, paddingOf, tarHeader } from '@holotype/formats';
import { type PendingFile, startFile } from '@holotype/host';
import type { Digest, RawPath } from '@holotype/model';
import type { ArchiveMember } from './archive-plan.ts';

export interface WrittenArchive {
  readonly path: RawPath;
  readonly digest: Digest;
  readonly size: number;
}

/** A tar that has its name when it is whole. */
export class Archive {
  readonly #file: PendingFile;
  readonly #path: RawPath;
  readonly #tar: TarWriter;
  constructor(path: RawPath) {
    this.#path = path;
    this.#file = startFile(`${path}.partial`);
    this.#tar = new TarWriter(this.#file.write);
  }
  add({ entry, linkTo, from }: ArchiveMember): void {
    this.#tar.write(tarHeader(entry, linkTo));
    if (from?.kind !== 'bytes') return;
    this.append(from.bytes);
    this.pad(from.bytes.length);
  }
  /** A piece of the content of the file that was added last. */
  append(piece: Uint8Array): void {
    this.#tar.write(piece);
  }
  /** Ends a content of this size. */
  pad(size: number): void {
    this.#tar.write(new Uint8Array(paddingOf(size)));
  }
  commit(): WrittenArchive {
    const { digest, size } = this.#tar.end();
    this.#file.commit(this.#path);
    return { path: this.#path, digest, size };
  }
  discard(): void {
    this.#file.discard();
  }
}
