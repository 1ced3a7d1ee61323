import { hash } from 'node:crypto';
import { canonicalJson } from './json/canonical.ts';

/** 64 lower-case hexadecimal digits. */
export type Sha256 = string;
/** As the OCI writes it: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

export const sha256 = (data: string | Uint8Array): Sha256 => hash('sha256', data, 'hex');
export const toDigest = (hex: Sha256): Digest => `sha256:${hex}`;
/** The digest of a document's canonical form: independent of spaces and of the order of keys. */
export const documentDigest = (document: unknown): Digest => toDigest(sha256(canonicalJson(document)));
export const emptySha256: Sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
