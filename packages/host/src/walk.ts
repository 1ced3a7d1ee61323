import { joinRaw, type RawPath } from '@holotype/model';
import { HostError } from './errors.ts';
import type { Child, FileSource, FileStat } from './host.ts';

export interface Visit {
  readonly path: RawPath;
  readonly stat: FileStat;
  /** Of a directory: may the walk go in? The consumer sets it before it asks for the next visit. */
  enter: boolean;
}
export interface Unread {
  readonly path: RawPath;
  readonly denied: HostError;
}

interface Pending {
  readonly path: RawPath;
  readonly stat: FileStat | HostError | undefined;
}

/** What `read` gives, or why it may not be read. */
const attempt = <T>(read: () => T): T | HostError => {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
};

const childrenOf = (source: FileSource, path: RawPath): readonly Child[] => {
  if (source.scan) return source.scan(path) ?? [];
  const names = source.readdir(path) ?? [];
  return names.flatMap((name) => {
    const stat = attempt(() => source.lstat(joinRaw(path, name)));
    return stat ? [{ name, stat }] : [];
  });
};

/**
 * Every path below and including `/`, depth first, names in byte order: Tree order. Synchronous, because asynchronous `fs` is
 * 3 to 5 times slower here. What may not be looked at is yielded as Unread; what vanishes meanwhile is passed over.
 */
export function* walk(source: FileSource): Generator<Visit | Unread, void> {
  const pending: Pending[] = [{ path: '/', stat: attempt(() => source.lstat('/')) }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, stat } = next;
    if (!stat) continue;
    if (stat instanceof HostError) {
      yield { path, denied: stat };
      continue;
    }
    const visit: Visit = { path, stat, enter: stat.type === 'directory' };
    yield visit;
    if (!visit.enter || stat.type !== 'directory') continue;
    const children = attempt(() => childrenOf(source, path));
    if (children instanceof HostError) {
      yield { path, denied: children };
      continue;
    }
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) pending.push({ path: joinRaw(path, child.name), stat: child.stat });
    }
  }
}
