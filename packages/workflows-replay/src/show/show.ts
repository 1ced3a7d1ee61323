import { type CapsuleReader, openCapsule, openRunContents } from '@holotype/capsule';
import { documentVersions, type Lock, type Manifest, type RawPath, rawToText } from '@holotype/model';
import { recordedRun, renderHtml } from '@holotype/verify';
import { type WorkflowContext } from '../context.ts';

export interface ShownCapsule {
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
  /** An HTML page about it, where one was asked for. */
  readonly page: string | undefined;
}

/** What a capture or capsule says of itself; nothing of it is checked. Throws CapsuleError, ArchiveError, DocumentError. */
export const showCapsule = async (
  context: Pick<WorkflowContext, 'tool'>,
  capsule: RawPath,
  wants: { readonly page?: boolean } = {},
): Promise<ShownCapsule> => {
  const reader = await openCapsule(capsule);
  try {
    const { manifest, lock } = reader;
    return { manifest, lock, page: wants.page ? await pageOf(context, reader) : undefined };
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
    subject: { kind: 'show' as const, name: rawToText(path), treeDigest: tree.digest },
    verdict: 'unknown' as const,
    findings: [],
    accounting,
  };
  return renderHtml({ report, manifest, ...(lock && { lock }), ...(recorded && { recorded }) });
};
