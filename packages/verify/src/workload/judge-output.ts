import { compareOutput, isByBytes, type Verdict, verdictText } from '@holotype/compare';
import { type ReplayOutput, toWord } from '@holotype/model';
import { type Left, pictureBytes, tooLarge } from './left.ts';
import type { PlannedOutput } from './plan.ts';
import type { WorkloadRequest } from './request.ts';

type Bytes = Uint8Array | undefined;

/** What became of an output, and the bytes that were read for it. */
export interface JudgedOutput {
  readonly planned: PlannedOutput;
  readonly output: ReplayOutput;
  readonly expected: Bytes;
  readonly actual: Bytes;
}

export const readExpected = async ({ size, sha256: digest }: PlannedOutput, request: WorkloadRequest) =>
  size === 0 ? new Uint8Array() : await request.expected(digest);

export const lookAt = async (
  { type, path }: PlannedOutput,
  request: WorkloadRequest,
): Promise<Left | undefined> => (type === 'stdout' ? request.stdout : await request.actual(path, type));

const notKept = 'the recorded bytes are not in the capsule';

/** Of two outputs whose hashes differ. */
const judge = async (
  planned: PlannedOutput,
  expected: Bytes,
  left: Left | undefined,
  actual: Bytes,
): Promise<Verdict> => {
  const { policy, raw } = planned;
  if (policy.kind === 'ignore') return { outcome: 'ignored' };
  if (!left) return { outcome: 'missing' };
  if (expected && actual) return compareOutput(policy, raw, expected, actual);
  const why = actual ? notKept : tooLarge;
  if (!isByBytes(raw, policy)) return { outcome: 'unreadable', why };
  return { outcome: 'different', first: { where: '', what: `other bytes; ${why}` }, count: 1, unit: 'byte' };
};

const isApart = ({ outcome }: Verdict): boolean => outcome === 'different' || outcome === 'unreadable';

/** What a second run here left of an output; undefined: nothing, or there was none. */
export const readAgain = async (
  { type, path }: Pick<PlannedOutput, 'type' | 'path'>,
  { again }: WorkloadRequest,
): Promise<Left | undefined> => (type === 'stdout' ? again?.stdout : await again?.actual(path, type));

/** Whether two runs here left it otherwise, by its own policy. */
const variesHere = async (
  planned: PlannedOutput,
  request: WorkloadRequest,
  left: Left | undefined,
): Promise<boolean> => {
  if (request.again?.apart.includes(planned.path) !== true) return false;
  const second = await readAgain(planned, request);
  if (!left || !second) return left !== second;
  const [one, other] = [await left.read(), await second.read()];
  if (!one || !other) return left.sha256 !== second.sha256;
  return isApart(await compareOutput(planned.policy, planned.raw, one, other));
};

/** What differs here and differed between two runs on one machine says nothing about this host: neither the same nor another. */
const describe = (verdict: Verdict, where: string | undefined): Pick<ReplayOutput, 'outcome' | 'detail'> => {
  const text = verdictText(verdict);
  return where === undefined
    ? { outcome: verdict.outcome, detail: toWord(text) }
    : {
        outcome: 'varies',
        detail: toWord(`varies from run to run: two runs ${where} differ as well (${text})`),
      };
};

/** Outcomes that count as the same result. */
export const agreeing: ReadonlySet<ReplayOutput['outcome']> = new Set(['identical', 'within', 'ignored']);

/** Compares one output by its policy; bytes are read only where the hash is another, and those of what may be a picture. */
export const judgeOutput = async (
  planned: PlannedOutput,
  request: WorkloadRequest,
): Promise<JudgedOutput> => {
  const { name, path, type, policy, varies, role, compared, sha256: captured } = planned;
  const left = await lookAt(planned, request);
  const here = left?.sha256;
  const isIgnored = policy.kind === 'ignore';
  const isSame = here === captured;
  const actual = !isSame || (left?.size ?? 0) <= pictureBytes ? await left?.read() : undefined;
  const expected = isIgnored || !actual || isSame ? undefined : await readExpected(planned, request);
  const unread = left || isIgnored ? undefined : request.unread?.(path);
  const verdict: Verdict =
    unread !== undefined
      ? { outcome: 'unreadable', why: unread }
      : isSame && !isIgnored
        ? { outcome: 'identical' }
        : await judge(planned, expected, left, actual);
  const isOpen = unread === undefined && (isApart(verdict) || verdict.outcome === 'missing');
  const isLoose = isOpen && !varies && (await variesHere(planned, request, left));
  const where = varies && isApart(verdict) ? 'on the machine itself' : isLoose ? 'here' : undefined;
  const { outcome, detail } = describe(verdict, where);
  const why = outcome === 'missing' ? request.unmade?.(path) : undefined;
  const agrees = agreeing.has(outcome);
  const remark =
    agrees && left && type !== 'symlink' && !isIgnored
      ? request.remark?.(path, left.sha256, left.size)
      : undefined;
  return {
    planned,
    output: {
      name: toWord(name),
      policy,
      outcome,
      agrees,
      compared,
      role,
      detail: why === undefined ? detail : toWord(`missing: ${why}`),
      captured,
      ...(here !== undefined && { here }),
      ...(remark !== undefined && { remark: toWord(remark) }),
    },
    expected,
    actual,
  };
};
