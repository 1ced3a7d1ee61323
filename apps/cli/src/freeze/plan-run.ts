import { type AccountEvidence, type Extent, type Found, planReachScope, type Reach } from '@holotype/capture';
import { type RawPath, rawToText, type RunInput, type ScopeRule } from '@holotype/model';
import type { Trace } from '@holotype/trace';
import { toTouched } from './earlier.ts';
import type { Gathered } from './gather.ts';
import { findInputs } from './inputs.ts';
import type { FreezeRequest } from './request.ts';

/** What of the machine comes along, before any of it is read: the place for whoever wants to see or change it. */
export interface Planned {
  readonly reach: Reach;
  readonly inputs: readonly RunInput[];
  readonly found: Found;
}

/** Where files may have gone unseen, nothing is left out because nobody saw it used. */
const extentFor = ({ reach }: FreezeRequest, { complete }: Trace): Extent =>
  reach === 'run' && !complete ? 'all' : reach;

export const planRun = (
  request: FreezeRequest,
  gathered: Gathered,
  accounts: AccountEvidence,
  found: Found,
): Planned => {
  const { workingDirectory, home, project, own, identity, trace } = gathered;
  const { include, exclude, isPrivate } = request;
  const reach = planReachScope({
    ...found,
    ...{ workingDirectory, home, project, include, exclude, own, identity, isPrivate },
    extent: extentFor(request, trace),
    accounts,
    touched: toTouched(trace.files),
    missing: trace.missing,
    isWatched: trace.mechanism !== 'none',
  });
  const { rules } = reach;
  const inputs = findInputs({
    ...{ files: trace.files, owners: found.owners, rules, project, limit: request.dataLimit },
  });
  return { reach, inputs, found };
};

/** The scope that is captured: what is planned, less data that is given at replay and `secrets`. */
export const scopeOf = ({ reach, inputs }: Planned, secrets: readonly RawPath[]): ScopeRule[] => {
  const slots = inputs.flatMap(({ path, slot }): ScopeRule[] =>
    slot === undefined ? [] : [{ path, held: false, reason: `data slot ${slot}` }],
  );
  const secret = secrets.map((path) => ({
    path: rawToText(path),
    held: false,
    reason: 'looks like a secret',
  }));
  const rules = [...reach.rules, ...slots, ...secret];
  return [...new Map(rules.map((rule) => [rule.path, rule])).values()];
};
