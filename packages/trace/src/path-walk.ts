import { lstat, rootSource } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';

/** A path with every symlink resolved, and the symlinks on the way. */
export interface Walked {
  readonly path: RawPath;
  readonly links: readonly RawPath[];
}

const mostLinks = 40;
const { readlink } = rootSource('/');

/** Resolves an absolute path as the kernel does now; `follow`: also where its last part is a link. What is not there stays as it is named. */
export const walkPath = (path: RawPath, follow: boolean): Walked => {
  const pending = path.split('/').reverse();
  const links: RawPath[] = [];
  let at: RawPath = '/';
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      at = parentOf(at);
      continue;
    }
    const next = joinRaw(at, part);
    const isLast = pending.every((one) => one === '' || one === '.');
    const isLink = (follow || !isLast) && links.length < mostLinks && stat(next)?.type === 'symlink';
    if (!isLink) {
      at = next;
      continue;
    }
    links.push(next);
    const target = readlink(next) ?? '';
    if (target.startsWith('/')) at = '/';
    pending.push(...target.split('/').reverse());
  }
  return { path: at, links };
};

/** What this user may not look at is not there. */
export const stat = (path: RawPath): ReturnType<typeof lstat> => {
  try {
    return lstat(path);
  } catch {
    return undefined;
  }
};
