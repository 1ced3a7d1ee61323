import { type CapsuleReader, openCapsule, openRunContents } from '@holotype/capsule';
import {
  documentDigest,
  documentVersions,
  fingerprintOf,
  type Lock,
  type Manifest,
  type RawPath,
  rawToText,
} from '@holotype/model';
import { recordedRun, renderHtml } from '@holotype/verify';
import { type WorkflowContext } from '../context.ts';
import { refuseAnother } from '../expected.ts';

export interface ShownCapsule {
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
  /** As it is printed, see fingerprintOf. */
  readonly fingerprint: string;
  /** An HTML page about it, where one was asked for. */
  readonly page: string | undefined;
}

/**
 * What a capture or capsule says of itself; nothing of it is checked but its fingerprint, where one is expected. Throws
 * CapsuleError, ArchiveError, DocumentError, FingerprintError.
 */
export const showCapsule = async (
  context: Pick<WorkflowContext, 'tool'>,
  capsule: RawPath,
  wants: { readonly page?: boolean; readonly fingerprint?: string | undefined } = {},
): Promise<ShownCapsule> => {
  const reader = await openCapsule(capsule);
  try {
    refuseAnother(reader, wants.fingerprint);
    const { manifest, lock } = reader;
    const fingerprint = fingerprintOf(documentDigest(reader.written));
    return { manifest, lock, fingerprint, page: wants.page ? await pageOf(context, reader) : undefined };
  } finally {
    reader.close();
  }
};

const pageOf = async ({ tool }: Pick<WorkflowContext, 'tool'>, reader: CapsuleReader): Promise<string> => {
  const { manifest, lock, path } = reader;
  const { run, accounting, tree } = manifest;
  const recorded = run && (await recordedRun(run, openRunContents(reader, run.kept)));
  const report = {
    reportVersion: documentVersions.report,
    tool: { ...tool },
    subject: {
      kind: 'show' as const,
      name: rawToText(path),
      manifestDigest: documentDigest(reader.written),
      treeDigest: tree.digest,
    },
    verdict: 'unknown' as const,
    findings: [],
    accounting,
  };
  return renderHtml({ report, manifest, ...(lock && { lock }), ...(recorded && { recorded }) });
};
