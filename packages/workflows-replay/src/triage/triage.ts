import { openCapsule, readRecord } from '@holotype/capsule';
import { isLinux, openLocal, readFileChunks } from '@holotype/host';
import {
  documentDigest,
  documentVersions,
  HolotypeError,
  type RawPath,
  rawToText,
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
import { besideOf, checkSigned, type SignatureQuestion, signersIn } from '../signing/verify-signatures.ts';
import { type AskedHost, ofSignature, reasonsOf, worstFirst } from './reasons.ts';
import { sayings } from './sayings.ts';

export interface TriageRequest {
  /** Capsules, in any number and of any quality, each with what the table calls it. */
  readonly capsules: readonly NamedPath[];
  /** A record of the machine that is asked about; undefined: this one. */
  readonly host?: NamedPath | undefined;
  /** Whose keys are trusted; undefined: nobody's. */
  readonly allowedSigners?: RawPath | undefined;
}

export interface NamedPath {
  readonly path: RawPath;
  readonly name: string;
}

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
  for (const capsule of request.capsules) {
    context.signal.throwIfAborted();
    step.detail(capsule.name);
    capsules.push(await triageOne(capsule, host, signers));
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

const hostOf = async (
  context: WorkflowContext,
  record: NamedPath | undefined,
): Promise<{ readonly host?: AskedHost; readonly document?: NonNullable<Triage['host']> }> => {
  if (record !== undefined) {
    const { sections, capturedAt } = await readRecord(record.path);
    const document = { name: record.name, recordedAt: capturedAt };
    return { host: { sections, isElsewhere: true }, document };
  }
  const sections = await lookHere(context);
  return isLinux ? { host: { sections, isElsewhere: false }, document: { name: 'this machine' } } : {};
};

/** Whose signatures are trusted, and when: milliseconds since 1970. */
type Signers = Pick<SignatureQuestion, 'signers' | 'at'>;

const triageOne = async (
  { path, name }: NamedPath,
  host: AskedHost | undefined,
  signers: Signers,
): Promise<TriagedCapsule> => {
  const stat = openLocal().files.stat(path);
  const isFile = stat?.type === 'file';
  const file = { file: name, size: isFile ? stat.size : 0 };
  /** Tables are passed on: where the files lay on this machine is not in them. */
  const named = (reason: TriageReason) => ({
    ...reason,
    text: reason.text.replaceAll(rawToText(path), name),
  });
  try {
    const sha256 = isFile ? await hashPieces(readFileChunks(path)) : undefined;
    const reader = await openCapsule(path);
    try {
      const says = sayings(reader);
      const manifestDigest = documentDigest(reader.written);
      const found = { ...file, ...(sha256 !== undefined && { sha256 }), manifestDigest, says };
      const damage = await failureOf(() => checkBytes(reader));
      if (damage) return judged(found, [named(damage)]);
      const signature = signatureOf(path, { ...signers, manifestDigest, identity: undefined });
      const reasons = [...reasonsOf(reader, says, host), ...ofSignature(signature)];
      return judged({ ...found, ...(signature && { signature }) }, reasons);
    } finally {
      reader.close();
    }
  } catch (error) {
    return judged(file, [named(toReason(error))]);
  }
};

const signatureOf = (capsule: RawPath, asked: SignatureQuestion): TriageSignature | undefined => {
  const beside = besideOf(capsule);
  if (!beside) return undefined;
  const [{ state, principals } = { state: 'invalid' as const, principals: [] }] = checkSigned(beside, asked);
  return { state, signers: [...principals] };
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
  return { code, answer: exit === 'unsupported' ? 'lacks' : 'broken', text: message };
};
