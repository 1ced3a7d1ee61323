import { claimText, policyText, type Run } from '@holotype/model';
import { planComparison, type PlannedOutput } from './plan.ts';
import type { OutputPicture } from './request.ts';
import { createRoom, toPicture } from './views.ts';

/** What a capsule holds of a run's results, with nothing to set beside it. */
export interface RecordedRun {
  readonly outputs: readonly {
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    readonly policy: string;
    /** Decides about the result of a replay. */
    readonly compared: boolean;
    readonly varies: boolean;
  }[];
  /** As they were stated, and how many outputs each rests on. */
  readonly claims: readonly { readonly text: string; readonly outputs: number }[];
  readonly pictures: readonly OutputPicture[];
}

const toRow = ({ name, size, policy, compared, varies }: PlannedOutput): RecordedRun['outputs'][number] => ({
  name,
  size,
  compared,
  varies,
  policy: policyText(policy),
});

/**
 * The recorded results as people look at them. `expected` gives recorded bytes, undefined where they are not in the capsule. Throws what
 * planComparison throws.
 */
export const recordedRun = async (
  run: Run,
  expected: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<RecordedRun> => {
  const plan = planComparison(run);
  const room = createRoom();
  const pictures: OutputPicture[] = [];
  for (const { name, size, sha256 } of plan.outputs) {
    const captured = size > 0 && room.fits(size) ? toPicture(await expected(sha256)) : undefined;
    if (captured && room.take(captured.content.length)) pictures.push({ name, captured });
  }
  const claims = plan.claims.map(({ claim, outputs }) => ({
    text: claimText(claim),
    outputs: outputs.length,
  }));
  return { outputs: plan.outputs.map(toRow), claims, pictures };
};
