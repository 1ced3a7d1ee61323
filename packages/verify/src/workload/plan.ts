import { defaultPolicy } from '@holotype/compare';
import {
  type Claim,
  type Policy,
  type RawPath,
  type Replay,
  type ReplayOutput,
  type Run,
  type RunOutput,
  textToRaw,
} from '@holotype/model';
import { sideFinder } from './side-finder.ts';
import { matchInTime, nameBelow, type Names, toMatches, toNames } from './patterns.ts';

/** What of a run its results and the questions about them are. */
export type RunResults = Pick<Run, 'project' | 'outputs' | 'streams' | 'policies' | 'claims' | 'kept'>;

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
  /** Named by --output. */
  readonly declared: boolean;
  readonly policy: Policy;
  /** Who stated the policy; undefined: it is the default. */
  readonly by: Run['policies'][number]['by'] | undefined;
  readonly role: NonNullable<ReplayOutput['role']>;
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
  /** Patterns of policies that match none of the outputs. */
  readonly unmatched: readonly string[];
  readonly decidedBy: NonNullable<Replay['decidedBy']>;
}

/** The names by which patterns know the outputs of a run. Throws DocumentError for a name that is none. */
export const recordedNames = (run: RunResults): readonly Names[] =>
  recorded(run).map(({ path }) => toNames(run.project, path));

type Recorded = Omit<PlannedOutput, 'policy' | 'by' | 'role' | 'compared'>;

const recorded = ({ project, outputs, streams }: RunResults): Recorded[] => [
  ...outputs.map(({ path, type, size, sha256, varies, declared }): Recorded => {
    const name = nameBelow(project, path);
    return { name, path, raw: textToRaw(path), type, size, sha256, varies, declared };
  }),
  // Nothing printed is no result.
  ...(streams.stdout.size === 0
    ? []
    : [
        {
          name: 'stdout',
          path: 'stdout',
          raw: 'stdout',
          type: 'stdout' as const,
          ...streams.stdout,
          varies: streams.varies === true,
          declared: false,
        },
      ]),
];

const decidedBy = ({ claims }: RunResults, strict: boolean): Plan['decidedBy'] => {
  if (strict) return 'everything';
  return claims.length > 0 ? 'claims' : 'outputs';
};

/** Whether an output of this role decides. */
export const decides = (by: Plan['decidedBy'], role: PlannedOutput['role']): boolean =>
  by === 'everything' || (by === 'outputs' && role === 'result');

const makePlan = (run: RunResults, strict: boolean): Plan => {
  const by = decidedBy(run, strict);
  const policies = run.policies.map(({ pattern, policy, by }) => ({
    matches: toMatches(pattern),
    pattern,
    policy,
    by,
  }));
  const isAnyDeclared = run.outputs.some(({ declared }) => declared);
  const all = recorded(run);
  const sideOf = sideFinder(all.map(({ name }) => name));
  const roleOf = ({ name, size, declared, type }: Recorded): PlannedOutput['role'] => {
    if (declared) return 'result';
    if (type !== 'stdout' && sideOf(name, size)) return 'side';
    return isAnyDeclared ? 'undeclared' : 'result';
  };
  const named = all.map((output) => {
    const names = toNames(run.project, output.path);
    const stated = policies.findLast(({ matches }) => matches(names));
    const unstated: Policy = output.type === 'symlink' ? { kind: 'bytes' } : defaultPolicy(output.raw);
    // What is left out by default counts too where everything does.
    const isBare = strict && ['masked', 'notebook', 'content'].includes(unstated.kind);
    const policy = stated?.policy ?? (isBare ? { kind: 'bytes' as const } : unstated);
    const role = roleOf(output);
    const compared = decides(by, role) && policy.kind !== 'ignore';
    return { names, output: { ...output, policy, by: stated?.by, role, compared } as const };
  });
  const claims = run.claims.map((claim) => {
    const matches = toMatches(claim.output);
    return { claim, outputs: named.flatMap(({ output, names }) => (matches(names) ? [output] : [])) };
  });
  const unmatched = policies.filter(({ matches }) => !named.some(({ names }) => matches(names)));
  return {
    outputs: named.map(({ output }) => output),
    claims,
    unmatched: unmatched.map(({ pattern }) => pattern),
    decidedBy: by,
  };
};

/**
 * How each recorded output is compared, and what each claim rests on: the last policy that matches decides. The claims decide about the result;
 * where there are none, the declared outputs, else all of them and what was printed; with `strict` everything. To be asked before the run:
 * throws VerifyError where its patterns take too long, DocumentError for a name that is none.
 */
export const planComparison = (run: RunResults, strict = false): Plan =>
  matchInTime(() => makePlan(run, strict));

/** Whether what the run left and nobody recorded is to be left out: the last policy that matches decides. `path`: text. */
export const ignoresUnknown = ({
  project,
  policies,
}: Pick<RunResults, 'project' | 'policies'>): ((path: string) => boolean) => {
  const ready = policies.map(({ pattern, policy }) => ({
    matches: toMatches(pattern),
    isIgnore: policy.kind === 'ignore',
  }));
  return (path) =>
    matchInTime(() => {
      const names = toNames(project, path);
      return ready.findLast(({ matches }) => matches(names))?.isIgnore === true;
    });
};

/** How many outputs a replay compares: the same number wherever it is told. */
export const countResults = ({ outputs }: Plan): number =>
  outputs.filter(({ role, policy }) => role === 'result' && policy.kind !== 'ignore').length;
