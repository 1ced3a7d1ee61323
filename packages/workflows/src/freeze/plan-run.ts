import {
  type AccountEvidence,
  type Extent,
  type Found,
  planReachScope,
  type Reach,
  type RemakeWishes,
} from '@holotype/capture';
import { because, type RawPath, rawToText, type RunInput, type ScopeRule } from '@holotype/model';
import type { Trace } from '@holotype/trace';
import { toTouched } from './earlier.ts';
import type { Gathered } from './gather.ts';
import { findInputs } from './inputs.ts';
import { FreezeError } from './errors.ts';
import { refusePlan } from './read-plan.ts';
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

/** Paths that are not to be looked at. */
export const awayOf = ({ without, choice }: FreezeRequest): RawPath[] =>
  [...without, ...(choice?.without ?? [])].flatMap((one) => (one.kind === 'path' ? [one.path] : []));

const refuseUnmatched = ({ choice }: FreezeRequest, { unmatched, parts }: Reach): void => {
  const [name] = unmatched;
  if (name === undefined) return;
  const what = `nothing that would be included is called ${name}`;
  if (choice?.lineOf.has(name)) refusePlan(choice.path, choice.lineOf.get(name), what);
  const biggest = parts.slice(0, 3).map((part) => part.name);
  throw new FreezeError('FREEZE_NOTHING_MATCHES', `--without: ${what}`, {
    hint: `there is ${biggest.join(', ')}; --plan FILE writes the whole list`,
  });
};

/** What was to stay out of the capsule would be in it, as a file of the project like any other. */
const refuseUnread = ({ slots }: FreezeRequest, inputs: readonly RunInput[]): void => {
  const read = new Set(inputs.flatMap(({ path, slot }) => (slot === undefined ? [] : [path])));
  const unread = slots.find(({ path }) => !read.has(rawToText(path)));
  if (unread === undefined) return;
  const { name, path } = unread;
  throw new FreezeError(
    'FREEZE_NOTHING_MATCHES',
    `the data slot ${name} is ${rawToText(path)}, which the run did not read`,
    { hint: 'correct its path, or exclude the file with --without instead' },
  );
};

/**
 * Throws FreezeError `FREEZE_NOTHING_MATCHES`, `FREEZE_PLAN_INVALID` where something is left out that does not come along, or a slot is asked for that
 * is no input. */
export const planRun = async (
  request: FreezeRequest,
  gathered: Gathered,
  accounts: AccountEvidence,
  found: Found,
  remake: RemakeWishes | undefined,
): Promise<Planned> => {
  const { workingDirectory, home, project, own, program, identity, trace } = gathered;
  const { choice, isPrivate } = request;
  const include = [...request.include, ...(choice?.include ?? [])];
  const without = [...request.without, ...(choice?.without ?? [])];
  const also = choice?.also ?? [];
  const reach = await planReachScope({
    ...found,
    workingDirectory,
    home,
    project,
    include,
    without,
    also,
    own,
    program,
    identity,
    isPrivate,
    extent: extentFor(request, trace),
    accounts,
    touched: toTouched(trace.files),
    missing: trace.missing,
    isWatched: trace.mechanism !== 'none',
    isComplete: trace.complete,
    remake,
  });
  refuseUnmatched(request, reach);
  const { rules } = reach;
  const inputs = findInputs({
    files: trace.files,
    owners: found.owners,
    rules,
    project,
    limit: request.dataLimit,
    slots: request.slots,
  });
  refuseUnread(request, inputs);
  return { reach, inputs, found };
};

/** The scope that is captured: what is planned, less data that is given at replay and `secrets`. */
export const scopeOf = ({ reach, inputs }: Planned, secrets: readonly RawPath[]): ScopeRule[] => {
  const slots = inputs.flatMap(({ path, slot }): ScopeRule[] =>
    slot === undefined ? [] : [{ path, held: false, reason: because('data-slot', slot) }],
  );
  const secret = secrets.map((path) => ({
    path: rawToText(path),
    held: false,
    reason: because('secret'),
  }));
  const rules = [...reach.rules, ...slots, ...secret];
  return [...new Map(rules.map((rule) => [rule.path, rule])).values()];
};
