import { type Claim, claimText, type Replay, type Run } from '@holotype/model';

/** What a reader asks of a run's results beside what the capsule says; names as the Report has them. */
export interface Asked {
  readonly policies: Run['policies'];
  readonly claims: readonly Claim[];
  readonly strict: boolean;
}

/** The run with other questions to it; what it did is untouched. */
export const askOf = (run: Run, { policies, claims }: Pick<Asked, 'policies' | 'claims'>): Run => ({
  ...run,
  policies: [...run.policies, ...policies],
  claims: [...run.claims, ...claims.filter((claim) => !run.claims.some((one) => isSameClaim(one, claim)))],
});

const isSameClaim = (one: Claim, other: Claim): boolean => claimText(one) === claimText(other);

/** As it goes into the Report; undefined: nothing was asked. */
export const toReported = ({ policies, claims, strict }: Asked): Replay['asked'] =>
  policies.length + claims.length === 0 && !strict
    ? undefined
    : { policies: policies.map(({ pattern, policy }) => ({ pattern, policy })), claims: [...claims], strict };
