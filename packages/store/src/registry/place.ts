import type { Digest } from '@holotype/model';
import type { OciDescriptor, OciDocument } from './artifact.ts';
import type { UploadRequest } from './upload.ts';

/** What names a manifest or an index in a repository. */
export type DocumentName = { readonly tag: string } | { readonly digest: Digest };

/** Where artifacts lie: a repository of a registry, or a layout directory. */
export interface Repository {
  /** For messages. */
  readonly name: string;
  /** The manifest or index of this name, compared with its digest; undefined if there is none. Throws NetError, RegistryError. */
  readonly find: (name: DocumentName) => Promise<OciDocument | undefined>;
  readonly hasBlob: (blob: OciDescriptor) => Promise<boolean>;
  /** The bytes of a blob from `from` on, not yet compared with the digest, and never more than it has. Throws NetError, RegistryError. */
  readonly read: (blob: OciDescriptor, from: number) => AsyncIterable<Uint8Array>;
  /** Stores a blob that is not there. */
  readonly store: (request: UploadRequest) => Promise<void>;
  /** Stores a manifest or an index whose blobs are there, under its digest, or a tag too. */
  readonly put: (document: OciDocument, tag?: string) => Promise<void>;
  /** What was attached to a manifest or an index. */
  readonly referrers: (subject: Digest) => Promise<readonly OciDescriptor[]>;
  /** The same as `put`, for a document with a subject: it is listed from then on. */
  readonly attach: (document: OciDocument, subject: Digest, listed: OciDescriptor) => Promise<void>;
  /** Set of a registry: its name, within which blobs need not be sent from one repository to another. */
  readonly registry?: { readonly host: string; readonly repository: string } | undefined;
}
