import { hashLocal, openLocal } from '@holotype/host';
import {
  type Attestation,
  type Digest,
  joinRaw,
  limits,
  type RawPath,
  rawToText,
  readDocument,
  sha256,
  type Sha256,
} from '@holotype/model';
import {
  signedBytes,
  statementType,
  toAttestation,
  writeEnvelope,
  writeStatement,
} from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
import { SigningError } from './errors.ts';
import { keepSigned, refusePlaceTaken, type SignedAt, type SignedPlace } from './keep-signed.ts';
import { digestOfWhole, type SigningKey } from './sign.ts';
import { signBytes } from './sign-bytes.ts';

export interface AttestRequest {
  /** A report.json, or the directory that a replay left. */
  readonly report: RawPath;
  /** The capsule that was replayed, where it is at hand: its file is named, too. */
  readonly capsule: RawPath | undefined;
  readonly key: RawPath;
  readonly to: SignedPlace;
}

export interface Attested {
  readonly at: SignedAt;
  readonly manifestDigest: Digest;
  readonly predicate: Attestation;
  readonly key: SigningKey;
}

/** Where the attestation of a report lies, if nobody says otherwise. */
export const attestationBeside = (report: RawPath): RawPath =>
  `${reportAt(report).replace(/\.json$/, '')}.attestation.json`;

/** Signs what a replay's Report says, without what is private. Throws SigningError, HostError, CapsuleError, DocumentError, RegistryError, NetError. */
export const attestReport = async (context: WorkflowContext, request: AttestRequest): Promise<Attested> => {
  refusePlaceTaken(request.to);
  const path = reportAt(request.report);
  const { bytes, report, replay, manifestDigest } = readReplayed(path);
  const predicate = toAttestation({
    report,
    replay,
    reportSha256: sha256(bytes),
    tool: context.tool,
    madeAt: context.now(),
  });
  const file = request.capsule === undefined ? undefined : await fileOfSame(request.capsule, manifestDigest);
  const payload = writeStatement({ manifestDigest, file, predicate });
  const signed = { payloadType: statementType, payload };
  const signature = await signBytes(context, request.key, signedBytes(signed));
  const envelope = writeEnvelope({ ...signed, signatures: [signature] });
  const at = await keepSigned(context, request.to, 'attestation', envelope);
  const { type, fingerprint } = signature.key;
  return { at, manifestDigest, predicate, key: { type, fingerprint } };
};

const reportAt = (place: RawPath): RawPath =>
  openLocal().files.stat(place)?.type === 'directory' ? joinRaw(place, 'report.json') : place;

const readReplayed = (path: RawPath) => {
  const shown = rawToText(path);
  const hint = 'give the report.json that `holotype replay` wrote, or its directory NAME.replay';
  const bytes = openLocal().files.bytes(path, limits.documentBytes);
  if (!bytes)
    throw new SigningError('ATTEST_NO_REPLAY', `there is no report ${shown}`, { hint, exit: 'missing' });
  const report = readDocument('report', bytes, shown);
  const { replay, subject } = report;
  if (!replay || subject.manifestDigest === undefined)
    throw new SigningError('ATTEST_NO_REPLAY', `${shown} is not the report of a replay`, { hint });
  return { bytes, report, replay, manifestDigest: subject.manifestDigest as Digest };
};

/** Undefined for a capsule that is a directory. */
const fileOfSame = async (capsule: RawPath, manifestDigest: Digest): Promise<Sha256 | undefined> => {
  if ((await digestOfWhole(capsule)) !== manifestDigest)
    throw new SigningError(
      'ATTEST_OTHER_CAPSULE',
      `${rawToText(capsule)} is not the capsule that was replayed`,
      { hint: 'give the capsule that the report is about, or omit --capsule' },
    );
  return openLocal().files.stat(capsule)?.type === 'file' ? hashLocal(capsule).sha256 : undefined;
};
