import { openCapsule, readRecord } from '@holotype/capsule';
import { isLinux, openLocal, readFileChunks } from '@holotype/host';
import {
  documentDigest,
  documentVersions,
  HolotypeError,
  nameForOthers,
  type RawPath,
  rawToText,
  type Reference,
  type Triage,
  type TriagedCapsule,
  type TriageReason,
  type TriageSignature,
} from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';
import { lookHere } from '../fit/fit.ts';
import { hashPieces } from '../hash-pieces.ts';
import { checkBytes } from './check-bytes.ts';
import { isElsewhere, nameOfTyped, toCapsule, type TypedCapsule } from '../registry/to-capsule.ts';
import { signedReferrers } from '../signing/signed-referrers.ts';
import {
  besideOf,
  type CheckedSignature,
  checkReferrer,
  checkSigned,
  type SignatureQuestion,
  signersIn,
} from '../signing/verify-signatures.ts';
import { type AskedHost, ofSignature, reasonsOf, worstFirst } from './reasons.ts';
import { namesApart } from '../names-apart.ts';
import { sayings } from './sayings.ts';

export interface TriageRequest {
  /** Capsules, in any number and of any quality. */
  readonly capsules: readonly Typed[];
  /** A record of the machine that is asked about; undefined: this one. */
  readonly host?: RawPath | undefined;
  /** Whose keys are trusted; undefined: nobody's. */
  readonly allowedSigners?: RawPath | undefined;
}

interface Typed {
  readonly path: RawPath;
  /** A path, or a reference to a registry. */
  readonly typed: string;
}
/** With what the table calls it. */
type Named = Typed & { readonly name: string };

/**
 * Reads capsules of strangers one after another: whether they are whole, what they say, and what speaks against a replay. No program is
 * started, and what is wrong with one is a row, never a failure of all. Throws what
 * reading the record of the host, or the list of signers, throws.
 */
export const triage = async (context: WorkflowContext, request: TriageRequest): Promise<Triage> => {
  const { host, document } = await hostOf(context, request.host);
  const signers = { signers: signersIn(request.allowedSigners), at: Date.parse(context.now()) };
  using step = beginStage(context, 'triage', 'Reading capsules', {
    unit: 'capsules',
    total: request.capsules.length,
  });
  const capsules: TriagedCapsule[] = [];
  for (const capsule of nameAll(request.capsules)) {
    context.signal.throwIfAborted();
    step.detail(capsule.name);
    capsules.push(await triageOne(context, capsule, host, signers));
    step.advance();
  }
  step.done();
  return {
    triageVersion: documentVersions.triage,
    tool: { ...context.tool },
    madeAt: context.now(),
    ...(document && { host: document }),
    capsules,
  };
};

/** References by themselves, without the directory of a layout. */
const nameAll = (capsules: readonly Typed[]): readonly Named[] => {
  const locals = capsules.filter(({ typed, path }) => !isElsewhere(typed, path));
  const names = namesApart(locals.map(({ path }) => path));
  return capsules.map((one) => {
    const at = locals.indexOf(one);
    return { ...one, name: at < 0 ? nameOfTyped(one.typed) : (names[at] ?? '') };
  });
};

const hostOf = async (
  context: WorkflowContext,
  record: RawPath | undefined,
): Promise<{ readonly host?: AskedHost; readonly document?: NonNullable<Triage['host']> }> => {
  if (record !== undefined) {
    const { sections, capturedAt } = await readRecord(record);
    const document = { name: nameForOthers(record), recordedAt: capturedAt };
    return { host: { sections, isElsewhere: true }, document };
  }
  const sections = await lookHere(context);
  return isLinux ? { host: { sections, isElsewhere: false }, document: { name: 'this machine' } } : {};
};

/** Whose signatures are trusted, and when: milliseconds since 1970. */
type Signers = Pick<SignatureQuestion, 'signers' | 'at'>;

const triageOne = async (
  context: WorkflowContext,
  { name, typed, ...capsule }: Named,
  host: AskedHost | undefined,
  signers: Signers,
): Promise<TriagedCapsule> => {
  let { path } = capsule;
  /** Tables are passed on: where the files lay on this machine is not in them. */
  const named = (reason: TriageReason) => ({
    ...reason,
    text: [rawToText(path), ...(typed.includes('/') ? [typed] : [])].reduce(
      (text, where) => text.replaceAll(where, name),
      reason.text,
    ),
  });
  let file = { file: name, size: 0 };
  try {
    const found = await toCapsule(context, typed, path);
    ({ path } = found);
    const stat = openLocal().files.stat(path);
    const isFile = stat?.type === 'file';
    file = { file: name, size: isFile ? stat.size : 0 };
    const sha256 = isFile ? await hashPieces(readFileChunks(path)) : undefined;
    const reader = await openCapsule(path);
    try {
      const says = sayings(reader);
      const manifestDigest = documentDigest(reader.written);
      const read = { ...file, ...(sha256 !== undefined && { sha256 }), manifestDigest, says };
      const damage = await failureOf(() => checkBytes(reader));
      if (damage) return judged(read, [named(damage)]);
      const asked = { ...signers, manifestDigest, identity: undefined };
      const signature = await signatureOf(context, found, asked);
      const reasons = [...reasonsOf(reader, says, host), ...ofSignature(signature)];
      return judged({ ...read, ...(signature && { signature }) }, reasons);
    } finally {
      reader.close();
    }
  } catch (error) {
    return judged(file, [named(toReason(error))]);
  }
};

const bestFirst = ['vouched', 'not-allowed', 'unknown', 'invalid'] as const;

const signatureOf = async (
  context: WorkflowContext,
  { path, reference, at }: TypedCapsule,
  asked: SignatureQuestion,
): Promise<TriageSignature | undefined> => {
  const beside = at === 'here' ? besideOf(path) : undefined;
  const found = beside ? checkSigned(beside, asked) : await attachedTo(context, reference, asked);
  // Anybody who may write there can attach more: the best of them counts.
  const best = bestFirst.flatMap((wanted) => found.filter(({ state }) => state === wanted))[0];
  return best && { state: best.state, signers: [...best.principals] };
};

const attachedTo = async (
  context: WorkflowContext,
  reference: Reference | undefined,
  asked: SignatureQuestion,
): Promise<readonly CheckedSignature[]> => {
  const found: CheckedSignature[] = [];
  if (reference)
    for await (const one of signedReferrers(context, reference, ['signature']))
      found.push(...checkReferrer(one, asked));
  return found;
};

const judged = (
  found: Omit<TriagedCapsule, 'answer' | 'reasons'>,
  reasons: readonly TriageReason[],
): TriagedCapsule => {
  const sorted = worstFirst(reasons);
  return { ...found, answer: sorted[0]?.answer ?? 'ready', reasons: sorted };
};

const failureOf = async (work: () => Promise<void>): Promise<TriageReason | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return toReason(error);
  }
};

/** What is wrong with a file is a row of it; anything else is a fault of this program. */
const toReason = (error: unknown): TriageReason => {
  if (!(error instanceof HolotypeError)) throw error;
  const { code, message, exit } = error as HolotypeError;
  // What a registry does not give now, its author cannot mend.
  const answer = exit === 'unsupported' || exit === 'network' ? 'lacks' : 'broken';
  return { code, answer, text: message };
};
