import { openCapsule, readRecord } from '@holotype/capsule';
import {
  documentDigest,
  type FormName,
  nameForOthers,
  type RawPath,
  type Report,
  toDigest,
} from '@holotype/model';
import { fitRecorded } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';

export interface RecordedFitRequest {
  readonly capsule: RawPath;
  /** What the Report calls it. */
  readonly name: string;
  readonly form: FormName;
  /** A capture, a capsule, or a Manifest alone, of another host. */
  readonly host: RawPath;
}

/**
 * Whether another host can carry the environment, as far as what was recorded of it tells: this machine is not looked at. Throws CapsuleError,
 * DocumentError, HostError.
 */
export const askFitOf = async (
  { tool, now }: Pick<WorkflowContext, 'tool' | 'now'>,
  { capsule, name, form, host }: RecordedFitRequest,
): Promise<Report> => {
  const record = await readRecord(host);
  const reader = await openCapsule(capsule);
  try {
    const { manifest, lock, written } = reader;
    const fetched = lock?.artifacts.filter(({ sha256 }) => !reader.place(toDigest(sha256))) ?? [];
    return fitRecorded({
      manifest,
      ...(lock && { lock }),
      here: record.sections,
      form,
      download: fetched.reduce((sum, { size }) => sum + size, 0),
      host: { name: nameForOthers(host), recordedAt: record.capturedAt },
      ...{ tool, name },
      manifestDigest: documentDigest(written),
      madeAt: now(),
    });
  } finally {
    reader.close();
  }
};
