import { type CapsuleReader, openCapsule, openRunContents } from '@holotype/capsule';
import { openLocal, readFileChunks } from '@holotype/host';
import {
  type About,
  documentDigest,
  documentVersions,
  fingerprintOf,
  limits,
  type Lock,
  type Manifest,
  nameForOthers,
  type RawPath,
  rawToText,
  readDocument,
  type Report,
} from '@holotype/model';
import { type CapsuleFacts, recordedRun, renderCapsule } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';
import { refuseAnother } from '../expected.ts';
import { hashPieces } from '../hash-pieces.ts';
import { codeOf } from './code.ts';
import { ShowError } from './errors.ts';

export interface ShownCapsule {
  readonly manifest: Manifest;
  readonly lock: Lock | undefined;
  /** As it is printed, see fingerprintOf. */
  readonly fingerprint: string;
  /** An HTML page about it, where one was asked for. */
  readonly page: string | undefined;
}

export interface ShowWishes {
  readonly page?: boolean;
  /** What the page calls it; default: the name of its file. */
  readonly name?: string | undefined;
  /** Files of reports that the page lists. */
  readonly replays?: readonly RawPath[];
  /** What the page says of the work; default: what the Manifest says. */
  readonly about?: About | undefined;
  /** The capsule's file, where it is known already. */
  readonly file?: CapsuleFacts | undefined;
  readonly fingerprint?: string | undefined;
}

/**
 * What a capture or capsule says of itself; nothing of it is checked but its fingerprint, where one is expected. Throws
 * CapsuleError, ArchiveError, DocumentError, FingerprintError, ShowError `SHOW_NO_REPORT`.
 */
export const showCapsule = async (
  context: Pick<WorkflowContext, 'tool' | 'store'>,
  capsule: RawPath,
  wants: ShowWishes = {},
): Promise<ShownCapsule> => {
  const reader = await openCapsule(capsule);
  try {
    refuseAnother(reader, wants.fingerprint);
    const { manifest, lock } = reader;
    const fingerprint = fingerprintOf(documentDigest(reader.written));
    return {
      manifest,
      lock,
      fingerprint,
      page: wants.page
        ? await pageOf(context, reader, { ...wants, replays: (wants.replays ?? []).map(readReplay) })
        : undefined,
    };
  } finally {
    reader.close();
  }
};

const pageOf = async (
  { tool, store }: Pick<WorkflowContext, 'tool' | 'store'>,
  reader: CapsuleReader,
  { replays, about, file, name }: Omit<ShowWishes, 'replays'> & { readonly replays: readonly Report[] },
): Promise<string> => {
  const { lock, path } = reader;
  const manifest = about ? { ...reader.manifest, about } : reader.manifest;
  const { run, tree } = manifest;
  const manifestDigest = documentDigest(reader.written);
  return renderCapsule({
    report: {
      reportVersion: documentVersions.report,
      tool: { ...tool },
      // Where it lies here is nobody's business: pages are passed on.
      subject: {
        kind: 'show',
        name: name ?? nameForOthers(path),
        manifestDigest,
        treeDigest: tree.digest,
      },
      verdict: 'unknown',
      findings: [],
    },
    ...{ manifest, manifestDigest, lock, replays },
    file: file ?? (await factsOf(path)),
    recorded: run && (await recordedRun(run, openRunContents(reader, run.kept))),
    code: run ? await codeOf(reader, run, store) : [],
  });
};

const readReplay = (path: RawPath): Report => {
  const bytes = openLocal().files.bytes(path, limits.documentBytes);
  const report = bytes && readDocument('report', bytes, rawToText(path));
  if (report?.replay) return report;
  throw new ShowError('SHOW_NO_REPORT', `${rawToText(path)} is no report of a replay`, {
    hint: 'give the report.json of a directory that `holotype replay` made',
    exit: 'missing',
  });
};

const factsOf = async (path: RawPath): Promise<CapsuleFacts | undefined> => {
  const stat = openLocal().files.stat(path);
  return stat?.type === 'file'
    ? { size: stat.size, sha256: await hashPieces(readFileChunks(path)) }
    : undefined;
};
