import {
  createHashPool,
  type Draft,
  inPieces,
  lendAccess,
  linkTo,
  openRoot,
  readAccountNames,
  readTree,
  refresh,
  rootSource,
  type ScanOptions,
  scanTree,
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
  const { root, scope, expected, signal } = request;
  const prefix = root === '/' ? '' : root;
  const source = rootSource(root);
  const names = readAccountNames(openRoot(root));
  const entries: Entry[] = [];
  const unread: { path: RawPath; why: string }[] = [];
  using access = lendAccess();
  const options: ScanOptions = {
    enters: (path, stat) => {
      const enters = scope.enters(path);
      // What a rebuild made is this user's to open; on a machine that is in use nothing is changed, not even for a moment.
      if (enters && root !== '/') access.to(prefix + path, stat);
      return enters;
    },
    denied: (path, { message }) => unread.push({ path, why: message }),
  };
  const held = function* () {
    for (const found of scanTree(source, options))
      if (scope.holds(found.path, found.stat.type === 'directory')) yield found;
  };
  await using pool = createHashPool({ signal });
  const { readlink } = source;
  const wanted = inPieces(held());
  for await (const batch of readTree({ wanted, root, names, readlink, pool, signal }))
    for (const { draft, head, result } of batch) {
      const { path } = draft;
      const known = expected?.get(path);
      const entry = head ? linkTo(head, path) : draft;
      entries.push(entry);
      if (entry === draft && draft.type === 'file') {
        const read = result?.kind === 'denied' ? (withReadPermission(prefix + path) ?? result) : result;
        if (read?.kind === 'hashed') refresh(draft, read, names);
        else unread.push({ path, why: read?.detail ?? 'not read' });
        request.onProgress?.(draft.size);
      }
      if (known) shareText(entry, known);
    }
  return { entries, unread };
};
