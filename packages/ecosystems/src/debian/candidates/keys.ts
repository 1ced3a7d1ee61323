import { type Host, HostError } from '@holotype/host';
import { type AptSection, sha256, utf8ToRaw } from '@holotype/model';
import { dearmor } from './dearmor.ts';

/** Whom a source entry trusts. */
export interface Keys {
  /** Binary, as gpgv wants them. */
  readonly keyrings: readonly Uint8Array[];
  /** Upper-case hexadecimal; if there are any, only these keys count. */
  readonly fingerprints: readonly string[];
  /** Why keyrings that should be there are not used. */
  readonly missing: readonly string[];
}

/** The part of a source entry that says whom to trust. */
export interface Trust {
  /** Keyring paths and fingerprints; empty: every keyring of apt itself. */
  readonly signedBy: readonly string[];
  readonly inlineKey?: string | undefined;
}

const isFingerprint = (word: string) => /^[0-9A-Fa-f]{40}([0-9A-Fa-f]{24})?!?$/.test(word);

const readKeyring = (host: Host, apt: AptSection, path: string): Uint8Array | string => {
  const known = apt.keyrings.find((keyring) => keyring.path === path);
  try {
    const bytes = host.files.bytes(utf8ToRaw(path));
    if (!bytes) return `keyring ${path} is not there`;
    if (known && known.sha256 !== sha256(bytes)) return `keyring ${path} has changed since the capture`;
    return dearmor(bytes);
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
};

/** The keys in the captured root that a source entry trusts. */
export const findKeys = (host: Host, apt: AptSection, { signedBy, inlineKey }: Trust): Keys => {
  const named = signedBy.filter((word) => word.startsWith('/'));
  const fingerprints = signedBy.filter(isFingerprint).map((word) => word.toUpperCase().replace('!', ''));
  const trustsAll = named.length === 0 && inlineKey === undefined;
  const paths = trustsAll
    ? apt.keyrings.filter(({ trustedForAll }) => trustedForAll).map(({ path }) => path)
    : named;
  const read = paths.map((path) => readKeyring(host, apt, path));
  return {
    keyrings: [
      ...read.filter((keyring) => typeof keyring !== 'string'),
      ...(inlineKey === undefined ? [] : [dearmor(Buffer.from(inlineKey))]),
    ],
    fingerprints,
    missing: read.filter((keyring) => typeof keyring === 'string'),
  };
};
