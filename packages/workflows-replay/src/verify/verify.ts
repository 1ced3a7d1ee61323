import { ArchiveError } from '@holotype/formats';
import { CapsuleError, type CapsuleReader, loadTree, openCapsule } from '@holotype/capsule';
import {
  documentDigest,
  type Lock,
  type Manifest,
  nameForOthers,
  type RawPath,
  rawToText,
  type Report,
} from '@holotype/model';
import { fidelityReport, verify } from '@holotype/verify';
import { type WorkflowContext } from '../context.ts';
import { beginStage, tell } from '../events.ts';
import { refuseAnother } from '../expected.ts';

export interface VerifiedCapsule {
  readonly report: Report;
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
}

interface Operands {
  readonly subject: RawPath;
  readonly reader: CapsuleReader;
}

/** The two, also where they were given the other way round. Throws CapsuleError, ArchiveError. */
const tellApart = async (context: WorkflowContext, subject: RawPath, capsule: RawPath): Promise<Operands> => {
  try {
    return { subject, reader: await openCapsule(capsule) };
  } catch (error) {
    if (!(error instanceof CapsuleError || error instanceof ArchiveError)) throw error;
    const reader = await openCapsule(subject).catch(() => undefined);
    if (!reader) throw error;
    tell(
      context,
      'CAPSULE_TAKEN_FOR_SUBJECT',
      `arguments swapped: ${rawToText(subject)} is the capsule, ${rawToText(capsule)} is compared with it`,
    );
    return { subject: capsule, reader };
  }
};

/** Compares something rebuilt with a capsule, unless that is another one than the one expected by its fingerprint. */
export const verifyCapsule = async (
  context: WorkflowContext,
  first: RawPath,
  second: RawPath,
  strict: boolean,
  fingerprint?: string,
): Promise<VerifiedCapsule> => {
  const { subject, reader } = await tellApart(context, first, second);
  try {
    refuseAnother(reader, fingerprint);
    const { manifest, lock } = reader;
    const tree = await loadTree(reader);
    using step = beginStage(context, 'verify', 'Reading back', { unit: 'bytes', total: manifest.tree.bytes });
    const { form, fidelity, unread } = await verify({
      subject,
      manifest,
      tree,
      privileged: context.uid === 0,
      onProgress: (bytes) => {
        step.advance(bytes);
      },
      signal: context.signal,
    });
    step.done();
    for (const { path, why } of unread.slice(0, 5))
      tell(context, 'NOT_READ', `not read: ${rawToText(path)} (${why})`);
    const report = fidelityReport({
      manifest,
      manifestDigest: documentDigest(reader.written),
      fidelity,
      name: nameForOthers(subject),
      form,
      strict,
      tool: context.tool,
      madeAt: context.now(),
    });
    return { report, manifest, lock };
  } finally {
    reader.close();
  }
};
