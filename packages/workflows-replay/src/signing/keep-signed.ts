import { writeWhole, refuseExisting } from '@holotype/host';
import { type Digest, type RawPath, type Reference, referenceName, referenceText } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { attachBytes } from '../registry/attach.ts';

/** Where a signature or an attestation goes: into a file, or to the capsule in a registry that it is about. */
export type SignedPlace =
  | { readonly kind: 'file'; readonly path: RawPath; readonly force: boolean }
  | {
      readonly kind: 'registry';
      /** By digest. */
      readonly reference: Reference;
    };

/** Where it is now. */
export type SignedAt =
  | { readonly kind: 'file'; readonly path: RawPath }
  | {
      readonly kind: 'registry';
      /** Of the capsule. */
      readonly reference: string;
      /** Of what refers to it. */
      readonly referrer: Digest;
    };

/** Before a key is asked for. Throws HostError `HOST_OUTPUT_EXISTS`. */
export const refusePlaceTaken = (place: SignedPlace): void => {
  if (place.kind === 'file') refuseExisting(place.path, place.force);
};

const endings = { signature: 'sig', attestation: 'attestation.json' } as const;

/** Throws HostError, RegistryError, NetError. */
export const keepSigned = async (
  context: WorkflowContext,
  place: SignedPlace,
  type: keyof typeof endings,
  text: string,
): Promise<SignedAt> => {
  if (place.kind === 'file') {
    writeWhole(place.path, text);
    return { kind: 'file', path: place.path };
  }
  const shown = referenceText(place.reference);
  const { digest: referrer } = await attachBytes(context, {
    reference: place.reference,
    title: `${referenceName(shown) ?? 'a'}.capsule.${endings[type]}`,
    bytes: Buffer.from(text),
    type,
  });
  return { kind: 'registry', reference: shown, referrer };
};
