import { HostError, openLocal } from '@holotype/host';
import {
  HolotypeError,
  isJsonObject,
  type JsonObject,
  type RawPath,
  rawToText,
  readJson,
} from '@holotype/model';
import { looksLikeSshSignature } from '@holotype/signatures';
import { type ReferrerType, referrerTypes } from './referrer-types.ts';

/** What a file is that is attached to a capsule, and how registries are told. */
export interface Recognized {
  readonly type: ReferrerType;
  readonly artifactType: string;
}

/** Bytes of a file that are looked at; one that is longer is not recognized. */
const longest = 64 * 1024 * 1024;

/** By what the file says of itself, whatever it is called; undefined: nothing that is known here. Throws HostError. */
export const recognize = (file: RawPath): Recognized | undefined => {
  const bytes = openLocal().files.head(file, longest);
  if (!bytes)
    throw new HostError('HOST_READ_FAILED', `There is no file ${rawToText(file)} to attach`, {
      hint: 'check the path',
      exit: 'missing',
    });
  if (looksLikeSshSignature(bytes)) return plain('signature');
  const document = jsonOf(bytes);
  if (document === undefined) return undefined;
  if ('payloadType' in document && 'signatures' in document) return plain('attestation');
  if ('reportVersion' in document) return plain('report');
  if ('spdxVersion' in document) return { type: 'sbom', artifactType: 'application/spdx+json' };
  if (document['bomFormat'] === 'CycloneDX')
    return { type: 'sbom', artifactType: 'application/vnd.cyclonedx+json' };
  return undefined;
};

/** Of a file of which nothing but the type is known. */
export const plain = (type: ReferrerType): Recognized => ({
  type,
  artifactType: referrerTypes[type].artifactTypes[0],
});

const jsonOf = (bytes: Uint8Array): JsonObject | undefined => {
  try {
    const document = readJson(bytes, 'attached', { maxBytes: longest });
    return isJsonObject(document) ? document : undefined;
  } catch (error) {
    if (error instanceof HolotypeError) return undefined;
    throw error;
  }
};
