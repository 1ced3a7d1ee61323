import type { Digest, RawPath, RegistryReference, Sha256 } from '@holotype/model';
import type { Asked, AskRequest } from './ask/question.ts';
import type { Archive } from './deposits/archive.ts';
import type { Repository } from './registry/place.ts';

export interface FetchProgress {
  readonly url: string;
  /** Bytes there so far, those of an earlier attempt included. */
  readonly done: number;
  readonly total: number | undefined;
}

export interface FetchRequest {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size?: number | undefined;
  /** http, https and file URLs, in order of preference. */
  readonly urls: readonly string[];
  /** The user, or a machine of the user's, named them. Where a capsule did, no file of this machine is read but in `filesFrom`. */
  readonly named?: 'by-user' | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FetchAnyRequest {
  readonly urls: readonly string[];
  /** More bytes than this are refused with `NET_TOO_LARGE`. */
  readonly maxSize: number;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DocumentLimits {
  readonly maxBytes: number;
  /** Media types, in the words of HTTP's Accept; default: any. */
  readonly accept?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** With the login that it was asked with, if that is the same server. */
  readonly url: string;
}

export interface StoredObject {
  readonly sha256: Sha256;
  readonly size: number;
  readonly path: RawPath;
}

export interface StoreSize {
  readonly objects: number;
  readonly bytes: number;
}

/** What something that takes long finds out; the same again for the same names. */
export interface Finding {
  /** What was asked, with a number that changes with the answer's form. */
  readonly kind: string;
  /** The bytes that it was asked of, or of what stands for them. */
  readonly of: Sha256;
  /** What the answer depends on besides. */
  readonly beside?: string;
  /** Seconds after which it is asked again; default: never. */
  readonly maxAge?: number;
}

/** Files by their sha256, shared by all captures of a user: only what can be fetched again. Safe for several processes at once. */
export interface Store {
  readonly path: RawPath;
  readonly has: (sha256: Sha256) => boolean;
  /** What is there; its bytes are not looked at. */
  readonly find: (sha256: Sha256) => StoredObject | undefined;
  /** Where the object is or would be: `objects/ab/abcdef…`. Throws StoreError `STORE_DIGEST_INVALID`. */
  readonly pathOf: (sha256: Sha256) => RawPath;
  /** The bytes of an object in pieces, as they are on disk now; undefined if it is not there. */
  readonly read: (sha256: Sha256) => Iterable<Uint8Array> | undefined;
  /** The object, fetched first if it is not there: every byte counted and hashed. Throws NetError, StoreError. */
  readonly fetch: (request: FetchRequest) => Promise<StoredObject>;
  /** As fetch, where no hash is known beforehand; always asks the first URL that answers. */
  readonly fetchAny: (request: FetchAnyRequest) => Promise<StoredObject>;
  /** Asks servers what they have of some URLs; nothing is kept. A server that does not answer is an answer. Throws NetError `NET_OFFLINE`, `NET_INTERRUPTED`. */
  readonly ask: (request: AskRequest) => Promise<Asked>;
  /** A document of at most `maxBytes`, not kept. Throws NetError. */
  readonly fetchBytes: (url: string, limits: DocumentLimits) => Promise<Uint8Array>;
  /** The same, with where redirects led: what it names may be relative to that. */
  readonly fetchDocument: (url: string, limits: DocumentLimits) => Promise<FetchedDocument>;
  /** What `make` gives, as JSON can hold it, or gave before: no other user can have written it, and what was damaged is made again. */
  readonly remember: <T>(finding: Finding, make: () => Promise<T>) => Promise<T>;
  /** As remember, for what is too much to be read each time as JSON. */
  readonly rememberBytes: (finding: Finding, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** A repository of a registry; nothing is asked yet. `plainHttp`: without TLS, also of a registry that is not on this machine. */
  readonly repository: (
    reference: Pick<RegistryReference, 'host' | 'repository'>,
    options?: { readonly plainHttp?: boolean; readonly signal?: AbortSignal },
  ) => Promise<Repository>;
  /** An archive with the REST API of InvenioRDM; nothing is asked yet. Throws NetError `NET_URL_INVALID`, DepositError `DEPOSIT_TOKEN_MISSING`. */
  readonly archive: (
    url: string,
    options: { readonly token: string | undefined; readonly signal?: AbortSignal },
  ) => Promise<Archive>;
  /** Where the capsule of this manifest is or would be, that was pulled to be looked at. */
  readonly pulled: (manifest: Digest) => RawPath;
  /** Copies a file of this machine into the store. Throws StoreError, HostError. */
  readonly addFile: (path: RawPath) => StoredObject;
  readonly addBytes: (bytes: Uint8Array) => StoredObject;
  /** Reads an object again: true if it is what its name says; otherwise it is forgotten. */
  readonly recheck: (sha256: Sha256) => boolean;
  /** Forgets an object, such as one that was found damaged. */
  readonly discard: (sha256: Sha256) => void;
  readonly size: () => StoreSize;
  /** Removes every object not in `keep`, and unfinished downloads that nobody works on, pulled capsules, and what was found out of other bytes; says what was removed. */
  readonly gc: (options: { readonly keep: ReadonlySet<Sha256> }) => StoreSize;
}
