import type { Run } from '@holotype/model';

/** What a reader asks of a run's results beside what the capsule says; names as the Report has them. */
export interface Asked {
  readonly policies: Run['policies'];
  /** Texts of claims. */
  readonly claims: readonly string[];
  readonly strict: boolean;
}

/** The run with other questions to it; what it did is untouched. */
export const askOf = (run: Run, { policies, claims }: Pick<Asked, 'policies' | 'claims'>): Run => ({
  ...run,
  policies: [...run.policies, ...policies],
  claims: [...run.claims, ...claims.filter((text) => !run.claims.includes(text))],
});

/** As a person would type it; goes into the Report. */
export const askedTexts = ({ policies, claims, strict }: Asked): string[] => [
  ...policies.map(({ pattern, policy }) => `--compare ${pattern}=${policy}`),
  ...claims.map((text) => `--claim ${text}`),
  ...(strict ? ['--strict'] : []),
];
