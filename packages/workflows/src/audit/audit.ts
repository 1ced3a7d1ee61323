import { type CapsuleReader, openCapsule } from '@holotype/capsule';
import { type Artifact, type Audit, documentVersions, type RawPath, toDigest } from '@holotype/model';
import { lockOf } from '@holotype/rebuild';
import type { Asked, Question } from '@holotype/store';
import { beginStage, type WorkflowContext } from '@holotype/workflows-replay';
import { byBreaking, judgePackage, listArchives } from './judge.ts';

export interface AuditRequest {
  /** A capsule, or a locked capture. */
  readonly capsule: RawPath;
  /** All bytes are fetched and compared; otherwise servers are asked how many they have. */
  readonly content: boolean;
  /** Milliseconds for each request. */
  readonly deadlineMs: number;
}

/**
 * Asks for every URL of a Lock, and says what of it can be had today and how long. Offline, nothing is asked, and what is known of the
 * archives is said. Throws CapsuleError, ArchiveError, DocumentError, RebuildError `ASSEMBLE_NOT_LOCKED`, NetError `NET_INTERRUPTED`.
 */
export const auditCapsule = async (context: WorkflowContext, request: AuditRequest): Promise<Audit> => {
  const reader = await openCapsule(request.capsule);
  try {
    return await auditReader(context, reader, request);
  } finally {
    reader.close();
  }
};

export const auditReader = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  { content, deadlineMs }: Omit<AuditRequest, 'capsule'>,
): Promise<Audit> => {
  const { artifacts } = lockOf(reader);
  const questions = artifacts.flatMap(({ urls, size, sha256 }) =>
    urls.map((url): Question => ({ url, size, sha256 })),
  );
  const asked = context.offline ? undefined : await askAll(context, questions, { content, deadlineMs });
  let next = 0;
  const packages = artifacts
    .map((artifact) => {
      const replies = artifact.urls.map(() => asked?.replies[next++]);
      return judgePackage(artifact, placeOf(context, reader, artifact), replies);
    })
    .sort(byBreaking);
  return {
    auditVersion: documentVersions.audit,
    tool: { ...context.tool },
    madeAt: context.now(),
    treeDigest: reader.manifest.tree.digest,
    asked: {
      what: asked === undefined ? 'nothing' : content ? 'content' : 'size',
      urls: asked?.replies.length ?? 0,
      requests: asked?.requests ?? 0,
      seconds: Math.round(asked?.elapsedMs ?? 0) / 1000,
    },
    packages,
    archives: listArchives(packages),
  };
};

const askAll = async (
  context: WorkflowContext,
  questions: readonly Question[],
  wishes: { readonly content: boolean; readonly deadlineMs: number },
): Promise<Asked> => {
  using step = beginStage(context, 'audit', 'Asking archives', { unit: 'URLs', total: questions.length });
  const asked = await context.store.ask({
    ...wishes,
    questions,
    signal: context.signal,
    onReply: ({ url }) => {
      step.detail(url);
      step.advance();
    },
  });
  step.done();
  return asked;
};

const placeOf = (
  { store }: WorkflowContext,
  reader: CapsuleReader,
  { sha256 }: Artifact,
): 'capsule' | 'store' | 'archive' => {
  if (reader.place(toDigest(sha256))) return 'capsule';
  return store.has(sha256) ? 'store' : 'archive';
};
