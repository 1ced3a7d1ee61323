import type { CapsuleReader } from '@holotype/capsule';
import type { ShippedPackage } from '@holotype/ecosystems';
import { createPool, inOrder } from '@holotype/host';
import { type Artifact, type Lock, toDigest } from '@holotype/model';
import type { Store } from '@holotype/store';
import type { SurveyJob } from './survey-artifact.ts';

export interface SurveyRequest {
  readonly reader: CapsuleReader;
  readonly lock: Lock;
  readonly store: Store;
  /** Told of the bytes of each package that was read. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What each artifact of the Lock ships, in the Lock's order. The artifacts must be in the capsule or in the store. Throws ArchiveError. */
export const surveyPackages = async (request: SurveyRequest): Promise<ShippedPackage[]> => {
  const { reader, lock, store, signal } = request;
  await using pool = createPool<SurveyJob, ShippedPackage>(new URL('./survey-worker.js', import.meta.url), {
    signal,
  });
  const found: ShippedPackage[] = [];
  const survey = async ({ sha256, size, purl, format }: Artifact) => {
    const place = reader.place(toDigest(sha256)) ?? { file: store.pathOf(sha256), position: 0, size };
    return { size, shipped: await pool.run({ place, format, what: purl }) };
  };
  for await (const { size, shipped } of inOrder(lock.artifacts, survey, pool.size)) {
    signal?.throwIfAborted();
    found.push(shipped);
    request.onProgress?.(size);
  }
  return found;
};
