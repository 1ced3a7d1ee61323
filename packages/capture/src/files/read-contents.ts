import { createHashPool, type FileDraft, type HashResult, refresh, rootSource } from '@holotype/host';
import { type RawPath, rawToText, sha256, type Substitution } from '@holotype/model';
import { generatedReason } from './generated.ts';
import { isScanned } from './never.ts';
import type { Owner } from './owners.ts';
import { substituteFor } from './substitute.ts';
import type { Survey, Unhashed } from './survey.ts';

export interface Shipped {
  readonly purl: string;
  readonly index: number;
  readonly member: RawPath | undefined;
}
export interface Contents {
  /** Files whose checksum is the one that their package ships. */
  readonly shipped: readonly Shipped[];
  readonly substitutions: readonly Substitution[];
}
export interface ContentsRequest {
  readonly root: RawPath;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const batchFiles = 256;
const batchBytes = 32 * 1024 * 1024;

function* batches(files: readonly Unhashed[]): Generator<Unhashed[], void> {
  let [batch, bytes]: [Unhashed[], number] = [[], 0];
  for (const file of files) {
    batch.push(file);
    bytes += file.draft.size;
    if (batch.length < batchFiles && bytes < batchBytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Hashes what the survey found, substitutes what must not travel, and enters every file in the ledger. */
export const readContents = async (survey: Survey, request: ContentsRequest): Promise<Contents> => {
  const prefix = request.root === '/' ? '' : request.root;
  const source = rootSource(request.root);
  const shipped: Shipped[] = [];
  const substitutions: Substitution[] = [];
  const { drafts, book, ledger, gaps, names } = survey;

  const drop = (index: number, draft: FileDraft, reason: string) => {
    book.add(draft.path, false, reason);
    ledger.add('left-out', book.leaveOut(draft.path, draft.size).reason, draft.size);
    drafts[index] = undefined;
  };
  const substitute = (draft: FileDraft): boolean => {
    const found = substituteFor(draft.path);
    const original = found && source.read(draft.path, 16 * 1024 * 1024);
    if (!original) return false;
    const content = Buffer.from(found.content(Buffer.from(original).toString('latin1')), 'latin1');
    draft.size = content.length;
    draft.sha256 = sha256(content);
    substitutions.push({
      path: rawToText(draft.path),
      reason: found.reason,
      content: content.toString('base64'),
    });
    ledger.add('substituted', found.reason, original.length);
    return true;
  };
  const classify = (index: number, draft: FileDraft, owner: Owner | undefined, md5: string | undefined) => {
    if (owner?.md5 === undefined) {
      const generated = generatedReason(draft.path);
      if (generated !== undefined) ledger.add('generated', generated, draft.size);
      else if (owner) ledger.add('changed', 'its package ships no checksum', draft.size);
      else ledger.add('unmanaged', 'in no package', draft.size);
    } else if (owner.md5 === md5) {
      shipped.push({ purl: owner.purl, index, member: owner.member });
      ledger.add('packaged', 'as shipped', draft.size);
    } else ledger.add('changed', 'differs from its package', draft.size);
  };
  const settle = ({ draft, index, owner }: Unhashed, result: HashResult): string | undefined => {
    if (result.kind !== 'hashed') {
      if (result.kind === 'denied' || result.kind === 'changing' || result.kind === 'unreadable') {
        gaps.push({
          section: 'files',
          where: rawToText(draft.path).slice(0, 1024),
          why: result.kind,
          detail: result.detail.slice(0, 1024),
        });
      }
      drop(index, draft, result.kind === 'gone' ? 'vanished during the capture' : result.kind);
      return undefined;
    }
    if (result.secret && (owner?.md5 === undefined || owner.md5 !== result.md5)) {
      drop(index, draft, 'a private key');
      return undefined;
    }
    refresh(draft, result.stat, names);
    draft.sha256 = result.sha256;
    if (result.xattrs) draft.xattrs = result.xattrs;
    classify(index, draft, owner, result.md5);
    return result.md5;
  };

  const todo = survey.unhashed.filter(
    ({ draft }) => substituteFor(draft.path) === undefined || !substitute(draft),
  );
  // Names of the group's first member decide about checksums of all, so a later member with another owner is hashed there too.
  const linked = new Set(
    survey.links.filter(({ owner }) => owner?.md5 !== undefined).map(({ head }) => head),
  );
  const md5s = new Map<number, string>();
  await using pool = createHashPool();
  const queue = batches(todo);
  const work = async () => {
    for (const batch of queue) {
      request.signal?.throwIfAborted();
      const results = await pool.run(
        batch.map(({ draft, index, owner }) => ({
          path: prefix + draft.path,
          md5: owner?.md5 !== undefined || linked.has(index),
          scan: isScanned(draft.path),
        })),
      );
      let bytes = 0;
      batch.forEach((file, at) => {
        const result = results[at];
        bytes += file.draft.size;
        const md5 = result && settle(file, result);
        if (md5 !== undefined && linked.has(file.index)) md5s.set(file.index, md5);
      });
      request.onProgress?.(bytes);
    }
  };
  await Promise.all(Array.from({ length: pool.size * 2 }, work));

  for (const { index, head, owner } of survey.links) {
    const [draft, first] = [drafts[index], drafts[head]];
    if (draft?.type !== 'file') continue;
    if (first?.type !== 'file') drop(index, draft, 'another name of a file that was left out');
    else {
      const { path } = draft;
      Object.assign(draft, first, { path, hardlink: first.path });
      classify(index, draft, owner, md5s.get(head));
    }
  }
  return { shipped, substitutions };
};
