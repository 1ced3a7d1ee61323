import { selectValue } from '@holotype/compare';
import { claimedText, policyText, type Run } from '@holotype/model';
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
  readonly claims: readonly RecordedClaim[];
  readonly pictures: readonly OutputPicture[];
}

export interface RecordedClaim {
  readonly name: string;
  /** Where it is looked for: `table.csv, rmse, row 3`. */
  readonly text: string;
  /** Names of the outputs that it rests on. */
  readonly outputs: readonly string[];
  /** As the paper prints it. */
  readonly stated?: string;
  /** The value that the run recorded for it. */
  readonly recorded?: string;
}

/** A larger output is not read for one value of a page. */
const valueBytes = 64 * 1024 * 1024;

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
  const claims: RecordedClaim[] = [];
  for (const { claim, outputs } of plan.claims) {
    const { name, value, select } = claim;
    const [first] = outputs;
    const bytes = select && first && first.size <= valueBytes ? await expected(first.sha256) : undefined;
    const found = select && first && bytes ? selectValue(select, first.raw, bytes) : undefined;
    claims.push({
      ...{ name, text: claimedText(claim), outputs: outputs.map((output) => output.name) },
      ...(value !== undefined && { stated: value }),
      ...(found !== undefined && { recorded: found }),
    });
  }
  return { outputs: plan.outputs.map(toRow), claims, pictures };
};
