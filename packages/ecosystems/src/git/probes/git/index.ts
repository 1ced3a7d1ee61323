import type { Host, HostFiles } from '@holotype/host';
import {
  baseOf,
  type GitWorkTree,
  joinRaw,
  parentOf,
  type RawPath,
  rawToText,
  toWord,
} from '@holotype/model';
import type { Probe, ProbeContext, SectionGap } from '../../../probe.ts';
import { onlyGaps, tolerate } from '../../../reading/gaps.ts';
import { ask, program } from './commands.ts';
import { remotesOf } from './remotes.ts';
import { type Blob, parseListing, sameFiles } from './same-files.ts';

const mostWorkTrees = 100;
const mostFiles = 20_000;
const mostBytes = 512 * 1000 * 1000;
const object = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Directories with `.git` above what was touched, with what was touched below each of them, the innermost one's. */
const findWorkTrees = (
  files: HostFiles,
  touched: readonly RawPath[],
): ReadonlyMap<RawPath, ReadonlySet<RawPath>> => {
  const known = new Map<RawPath, RawPath | undefined>();
  const find = (directory: RawPath): RawPath | undefined => {
    if (known.has(directory)) return known.get(directory);
    const isTop = files.lstat(joinRaw(directory, '.git')) !== undefined;
    const found = isTop ? directory : directory === '/' ? undefined : find(parentOf(directory));
    known.set(directory, found);
    return found;
  };
  const found = new Map<RawPath, Set<RawPath>>();
  for (const path of touched) {
    const top = baseOf(path) === '.git' || path.includes('/.git/') ? undefined : find(parentOf(path));
    if (top === undefined || found.size >= mostWorkTrees) continue;
    found.set(top, (found.get(top) ?? new Set()).add(path));
  }
  return found;
};

const swhid = (kind: 'rev' | 'dir', id: string) => (id.length === 40 ? `swh:1:${kind}:${id}` : undefined);

/** The commit of a work tree; undefined where it has none, or nothing of it was touched. */
const readWorkTree = async (
  host: Host,
  path: RawPath,
  touched: ReadonlySet<RawPath>,
  { looksSecret = () => false }: ProbeContext,
  gaps: SectionGap[],
): Promise<GitWorkTree | undefined> => {
  const refuse = (why: SectionGap['why'], detail: string): void => {
    gaps.push({ where: toWord(rawToText(path)), why, detail });
  };
  const heads = await ask(host, path, 'rev-parse', 'HEAD^{commit}', 'HEAD^{tree}');
  if (heads.kind === 'unknown') {
    refuse('unsupported', 'git cannot be asked which commit this is');
    return undefined;
  }
  const [commit = '', tree = ''] = heads.text?.split('\n') ?? [];
  if (!object.test(commit) || !object.test(tree)) return undefined;
  const [listing, config, refs] = await Promise.all([
    ask(host, path, 'ls-tree', '-r', '-z', '--full-tree', commit),
    ask(host, path, 'config', '--local', '--no-includes', '-z', '--get-regexp', '^remote\\..*\\.url$'),
    ask(host, path, 'for-each-ref', `--contains=${commit}`, '--format=%(refname)', 'refs/remotes'),
  ]);
  if (listing.kind === 'unknown' || listing.text === undefined) {
    refuse('unreadable', 'git does not say what the commit holds');
    return undefined;
  }
  const blobs = parseListing(listing.text);
  if (!blobs.some((blob) => touched.has(joinRaw(path, blob.path)))) return undefined;
  const same = blobs.length > mostFiles ? undefined : sameFiles(host.files, path, blobs, mostBytes);
  if (!same) {
    refuse('unsupported', `more than ${String(mostFiles)} files or ${String(mostBytes / 1e6)} MB`);
    return undefined;
  }
  const text = (one: typeof refs) => (one.kind === 'told' ? (one.text ?? '') : '');
  return toWorkTree(path, commit, tree, remotesOf(text(config), text(refs), looksSecret), same);
};

const toWorkTree = (
  path: RawPath,
  commit: string,
  tree: string,
  remotes: GitWorkTree['remotes'],
  same: readonly Blob[],
): GitWorkTree => {
  const [revision, directory] = [swhid('rev', commit), swhid('dir', tree)];
  return {
    path: rawToText(path),
    commit,
    tree,
    ...(revision !== undefined && { revision }),
    ...(directory !== undefined && { directory }),
    remotes,
    files: same.map((blob) => rawToText(blob.path)).sort(),
  };
};

/** Work trees of git that the run touched. Nothing that a repository says is executed. */
export const git: Probe<'git'> = {
  name: 'git',
  reads: ['/**'],
  runs: [program],
  probe: async (host, context) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, []);
    const workTrees: GitWorkTree[] = [];
    for (const [path, touched] of findWorkTrees(files, context.touched ?? [])) {
      context.signal?.throwIfAborted();
      const found = await readWorkTree({ ...host, files }, path, touched, context, gaps);
      if (found) workTrees.push(found);
    }
    if (workTrees.length === 0) return onlyGaps(gaps);
    return { section: { workTrees }, gaps };
  },
};
