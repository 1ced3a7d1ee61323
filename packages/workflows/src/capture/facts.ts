import { captureFacts } from '@holotype/capture';
import { writeWhole, refuseExisting } from '@holotype/host';
import { type Fact, type Manifest, printJson, type RawPath } from '@holotype/model';
import { hostFacts } from '@holotype/verify';
import { type WorkflowContext } from '@holotype/workflows-replay';

export interface RecordedFacts {
  readonly manifest: Manifest;
  /** For people. */
  readonly facts: readonly Fact[];
}

/** Writes what this machine is, and no file of it, as a Manifest in one file, for `fit` elsewhere. Throws CaptureError, HostError. */
export const recordFacts = async (
  { tool, now, uid, signal }: WorkflowContext,
  { output, force }: { readonly output: RawPath; readonly force: boolean },
): Promise<RecordedFacts> => {
  refuseExisting(output, force, { option: '--facts' });
  const manifest = await captureFacts({ tool, now: now(), privileged: uid === 0, signal });
  writeWhole(output, printJson(manifest));
  return { manifest, facts: hostFacts(manifest.sections) };
};
