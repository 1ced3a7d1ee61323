import { type Claim, defaultPolicy, parseClaim, parsePolicy, type Policy } from '@holotype/compare';
import { type RawPath, type Run, type RunOutput, rawToUtf8, textToRaw } from '@holotype/model';
import { matchInTime, type Names, toMatches } from './patterns.ts';

/** A recorded output and how it is compared. */
export interface PlannedOutput {
  /** Text: the path below the project, else the whole path; `stdout`. */
  readonly name: string;
  /** Text, as in the Manifest; of stdout its name. */
  readonly path: string;
  readonly raw: RawPath;
  readonly type: RunOutput['type'] | 'stdout';
  readonly size: number;
  readonly sha256: string;
  readonly varies: boolean;
  readonly policy: Policy;
  /** Who stated the policy; undefined: it is the default. */
  readonly by: Run['policies'][number]['by'] | undefined;
  /** Decides about the result. */
  readonly compared: boolean;
}
export interface PlannedClaim {
  readonly claim: Claim;
  /** Empty: no output of that name was recorded. */
  readonly outputs: readonly PlannedOutput[];
}
export interface Plan {
  readonly outputs: readonly PlannedOutput[];
  readonly claims: readonly PlannedClaim[];
}

/** Path below the project, else the whole path. */
export const nameBelow = (project: string | undefined, path: string): string =>
  project !== undefined && path.startsWith(`${project}/`) ? path.slice(project.length + 1) : path;

const namesOf = ({ name, path }: Pick<PlannedOutput, 'name' | 'path'>): Names => ({
  short: rawToUtf8(textToRaw(name)),
  absolute: rawToUtf8(textToRaw(path)),
});

type Recorded = Omit<PlannedOutput, 'policy' | 'by' | 'compared'> & { readonly declared: boolean };

const recorded = ({ project, outputs, streams }: Run): Recorded[] => [
  ...outputs.map(({ path, type, size, sha256, varies, declared }): Recorded => {
    const name = nameBelow(project, path);
    return { name, path, raw: textToRaw(path), type, size, sha256, varies, declared };
  }),
  {
    name: 'stdout',
    path: 'stdout',
    raw: 'stdout',
    type: 'stdout',
    ...streams.stdout,
    varies: streams.varies === true,
    declared: false,
  },
];

const makePlan = (run: Run): Plan => {
  const policies = run.policies.map(({ pattern, policy, by }) => ({
    matches: toMatches(pattern),
    policy: parsePolicy(policy),
    by,
  }));
  const isAnyDeclared = run.outputs.some(({ declared }) => declared);
  const named = recorded(run).map(({ declared, ...output }) => {
    const names = namesOf(output);
    const stated = policies.findLast(({ matches }) => matches(names));
    const unstated: Policy = output.type === 'symlink' ? { kind: 'bytes' } : defaultPolicy(output.raw);
    const policy = stated?.policy ?? unstated;
    const compared = (declared || !isAnyDeclared) && policy.kind !== 'ignore';
    return { names, output: { ...output, policy, by: stated?.by, compared } };
  });
  const claims = run.claims.map((text) => {
    const claim = parseClaim(text);
    const matches = toMatches(claim.output);
    return { claim, outputs: named.flatMap(({ output, names }) => (matches(names) ? [output] : [])) };
  });
  return { outputs: named.map(({ output }) => output), claims };
};

/**
 * How each recorded output is compared, and what each claim rests on: the last policy that matches decides; what is compared is the declared
 * outputs, else all and stdout. To be asked before the run: throws CompareError, VerifyError or DocumentError for a Run that cannot be read.
 */
export const planComparison = (run: Run): Plan => matchInTime(() => makePlan(run));
