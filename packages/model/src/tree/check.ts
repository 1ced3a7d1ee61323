import { DocumentError } from '../errors.ts';
import { compareTreeOrder, parentOf, type RawPath, rawToText } from '../raw.ts';
import type { Entry } from './entry.ts';

const component = /^\/(?:[^/\0]+(?:\/[^/\0]+)*)?$/;

/** Throws unless `path` is absolute and has no empty, `.` or `..` part and no NUL. */
export const checkPath = (path: RawPath): void => {
  if (!component.test(path) || path.split('/').some((part) => part === '.' || part === '..')) {
    throw new DocumentError('TREE_PATH_INVALID', `Tree: not an absolute, plain path: ${rawToText(path)}`);
  }
};

/** What two names of one inode have in common, whatever their type. */
const contentOf = (entry: Entry): string => {
  if (entry.type === 'file') return `file ${entry.size} ${entry.sha256}`;
  if (entry.type === 'symlink') return `symlink ${entry.target}`;
  return 'major' in entry ? `${entry.type} ${entry.major} ${entry.minor}` : entry.type;
};

/**
 * Holds entries of a stranger's Tree to what a file system can be: each path once, in Tree order, below a directory that came before
 * it (so no path leads through a link), hardlinks to an earlier equal entry.
 */
export class TreeChecker {
  readonly #directories: RawPath[] = [];
  readonly #heads = new Map<RawPath, Entry>();
  #last: RawPath | undefined;

  add(entry: Entry): void {
    const { path } = entry;
    const shown = rawToText(path);
    checkPath(path);
    if (this.#last === undefined ? path !== '/' : compareTreeOrder(this.#last, path) >= 0) {
      const twice = this.#last === path;
      throw new DocumentError(
        twice ? 'TREE_PATH_TWICE' : 'TREE_ORDER',
        `Tree: ${shown} stands ${twice ? 'twice' : 'out of order'}`,
      );
    }
    this.#last = path;
    if (path !== '/') {
      const parent = parentOf(path);
      while (this.#directories.length > 0 && this.#directories.at(-1) !== parent) this.#directories.pop();
      if (this.#directories.length === 0) {
        throw new DocumentError('TREE_PARENT', `Tree: ${shown} does not lie in a directory of the Tree`);
      }
    } else if (entry.type !== 'directory') {
      throw new DocumentError('TREE_PARENT', 'Tree: the root is not a directory');
    }
    if (entry.type === 'directory') this.#directories.push(path);
    else this.#checkLink(entry, shown);
  }

  #checkLink(entry: Exclude<Entry, { type: 'directory' }>, shown: string): void {
    if (entry.hardlink === undefined) {
      this.#heads.set(entry.path, entry);
      return;
    }
    const head = this.#heads.get(entry.hardlink);
    if (!head || contentOf(head) !== contentOf(entry)) {
      throw new DocumentError('TREE_LINK_INVALID', `Tree: ${shown} is a hardlink to no earlier equal file`);
    }
  }
}
