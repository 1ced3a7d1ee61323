import {
  compareTreeOrder,
  type Entry,
  type FileEntry,
  joinRaw,
  parentOf,
  sha256,
  utf8ToRaw,
} from '@holotype/model';
import type { Description, Node } from './description.ts';

export const toBytes = (content: string | Uint8Array): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

const ancestors = (path: string): string[] =>
  path === '/'
    ? ['/']
    : [...ancestors(parentOf(path)), joinRaw(parentOf(path), path.slice(path.lastIndexOf('/') + 1))];

const toEntry = (path: string, node: Node, tree: Readonly<Record<string, Node>>): Entry => {
  const xattrs = Object.entries(node.xattrs ?? {}).map(([name, value]) => [
    name,
    toBytes(value).toString('base64'),
  ]);
  const common = {
    path,
    mode: node.mode ?? ('directory' in node ? 0o755 : 0o644),
    uid: node.uid ?? 0,
    gid: node.gid ?? 0,
    user: '',
    group: '',
    mtime: '1700000000',
    ...(xattrs.length > 0 && { xattrs: Object.fromEntries(xattrs) as Readonly<Record<string, string>> }),
  };
  if ('directory' in node) return { ...common, type: 'directory' };
  if ('link' in node) return { ...common, type: 'symlink', mode: 0o777, target: utf8ToRaw(node.link) };
  if ('fifo' in node) return { ...common, type: 'fifo' };
  if ('device' in node)
    return { ...common, type: `${node.device}-device`, major: node.major, minor: node.minor };
  if ('file' in node) {
    const bytes = toBytes(node.file);
    return { ...common, type: 'file', size: bytes.length, sha256: sha256(bytes) };
  }
  const first = tree[node.sameAs];
  if (!first || 'directory' in first || 'sameAs' in first) throw new Error(`${path}: nothing to link to`);
  return { ...toEntry(path, first, tree), hardlink: node.sameAs } as Entry;
};

/** The entries of a description's `tree`, in order, with the directories that lead to them. */
export const toEntries = (tree: Readonly<Record<string, Node>>): Entry[] => {
  const directory: Node = { directory: true };
  const implied = Object.keys(tree).flatMap((path) => ancestors(path));
  const all = new Map([
    ...['/', ...implied].map((path) => [path, directory] as const),
    ...Object.entries(tree),
  ]);
  return [...all]
    .map(([path, node]) => toEntry(path, node, tree))
    .sort((a, b) => compareTreeOrder(a.path, b.path));
};

export interface Source {
  readonly entry: FileEntry;
  readonly index: number;
  readonly bytes: Buffer;
}

/** The files that take a content, in the order of the entries: those that are no other name of an earlier one. */
export const sourcesOf = (entries: readonly Entry[], { tree = {} }: Description): Source[] =>
  entries.flatMap((entry, index) => {
    const node = tree[entry.path];
    if (entry.type !== 'file' || entry.size === 0 || entry.hardlink !== undefined) return [];
    if (node === undefined || !('file' in node)) return [];
    return [{ entry, index, bytes: toBytes(node.file) }];
  });
