import {
  createHashPool,
  type Draft,
  type FileDraft,
  inBatches,
  lendAccess,
  openRoot,
  readAccountNames,
  refresh,
  rootSource,
  toDraft,
  walk,
  withReadPermission,
} from '@holotype/host';
import type { Entry, RawPath, Scope } from '@holotype/model';

export interface ReadDirectoryRequest {
  /** A raw path on this machine; `/` is the machine itself. */
  readonly root: RawPath;
  readonly scope: Scope;
  /** What should lie there, by path: text that is alike is not held a second time. */
  readonly expected?: ReadonlyMap<RawPath, Entry> | undefined;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
export interface ReadBack {
  /** In Tree order. */
  readonly entries: readonly Entry[];
  /** Raw paths that could not be read, and why. */
  readonly unread: readonly { readonly path: RawPath; readonly why: string }[];
}

const limits = { items: 256, bytes: 32 * 1024 * 1024 };

/** Text that two entries have alike becomes one. */
const shareText = (draft: Draft, known: Entry): void => {
  const mine: { path: RawPath; mtime: string } = draft;
  mine.path = known.path;
  if (mine.mtime === known.mtime) mine.mtime = known.mtime;
  if (draft.type === 'file' && known.type === 'file' && draft.sha256 === known.sha256)
    draft.sha256 = known.sha256;
};

/** What lies in a directory now, every file hashed. Paths that the scope leaves out are not entered. */
export const readDirectory = async (request: ReadDirectoryRequest): Promise<ReadBack> => {
  const { root, scope, expected } = request;
  const prefix = root === '/' ? '' : root;
  const source = rootSource(root);
  const names = readAccountNames(openRoot(root));
  const drafts: Draft[] = [];
  const files: FileDraft[] = [];
  const heads = new Map<string, FileDraft>();
  const links: { draft: FileDraft; head: FileDraft }[] = [];
  const unread: { path: RawPath; why: string }[] = [];
  using access = lendAccess();
  for (const item of walk(source)) {
    if ('denied' in item) {
      unread.push({ path: item.path, why: item.denied.message });
      continue;
    }
    const { path, stat } = item;
    const isDirectory = stat.type === 'directory';
    if (isDirectory) item.enter = scope.enters(path);
    // What a rebuild made is this user's to open; on a machine that is in use nothing is changed, not even for a moment.
    if (item.enter && root !== '/') access.to(prefix + path, stat);
    if (!scope.holds(path, isDirectory)) continue;
    const draft = toDraft(path, stat, names, prefix + path, () => source.readlink(path));
    if (!draft) continue;
    const known = expected?.get(path);
    if (known) shareText(draft, known);
    drafts.push(draft);
    if (draft.type !== 'file') continue;
    const group = stat.nlink > 1 ? `${stat.dev} ${String(stat.ino)}` : undefined;
    const head = group === undefined ? undefined : heads.get(group);
    if (head) {
      links.push({ draft, head });
      continue;
    }
    if (group !== undefined) heads.set(group, draft);
    files.push(draft);
  }
  await using pool = createHashPool({ signal: request.signal });
  const queue = inBatches(files, limits, ({ size }) => size);
  const work = async () => {
    for (const batch of queue) {
      request.signal?.throwIfAborted();
      const requests = batch.map(({ path }) => ({ path: prefix + path, md5: false, scan: false }));
      const results = await pool.run(requests);
      for (const [at, file] of batch.entries()) {
        let result = results[at];
        if (result?.kind === 'denied') result = withReadPermission(prefix + file.path) ?? result;
        if (result?.kind === 'hashed') {
          refresh(file, result.stat, names);
          file.sha256 = result.sha256;
          const known = expected?.get(file.path);
          if (known) shareText(file, known);
          if (result.xattrs) file.xattrs = result.xattrs;
        } else unread.push({ path: file.path, why: result?.detail ?? 'not read' });
        request.onProgress?.(file.size);
      }
    }
  };
  await Promise.all(Array.from({ length: pool.size * 2 }, work));
  for (const { draft, head } of links) {
    const { path } = draft;
    Object.assign(draft, head, { path, hardlink: head.path });
  }
  return { entries: drafts, unread };
};
