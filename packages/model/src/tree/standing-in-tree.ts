import type { Look, Standing } from '../follow-links.ts';
import type { RawPath } from '../raw.ts';
import type { Entry } from './entry.ts';

const standingOf = (entry: Entry): Standing =>
  entry.type === 'symlink' ? entry : entry.type === 'directory' ? 'directory' : 'other';

/** What stands at each path of a Tree, for followLinks. */
export const standingInTree = (tree: readonly Entry[]): Look => {
  const standing = new Map<RawPath, Standing>(tree.map((entry) => [entry.path, standingOf(entry)]));
  return (path) => standing.get(path) ?? 'nothing';
};
