import { compareTreeOrder, type Entry, type RawPath, textToRaw } from '@holotype/model';
import type { BuilderInput } from '../../recipe/input.ts';
import { choosePackages } from './choose-packages.ts';
import type { Division } from './division.ts';
import { pathsOfGone, staysAsLaid } from './gone.ts';
import { type Diverted, type LaidPath, layDown } from './lay-down.ts';
import { RealPaths, type TreeFollower } from '../../recipe/real-paths.ts';
import { asBuilt } from '../../recipe/owners.ts';
import { sameEntry } from './same-entry.ts';
import { groupOf } from '../../recipe/tree-members.ts';

const divertedOf = ({ manifest }: BuilderInput): Diverted =>
  new Map(
    (manifest.sections.dpkg?.diversions ?? []).map(({ from, to, by }) => [
      textToRaw(from),
      { path: textToRaw(to), by },
    ]),
  );

/** Paths of one inode by one name: the first of them in Tree order that are in the Tree. */
const groupNames = (
  laid: Iterable<LaidPath>,
  inTree: ReadonlySet<RawPath>,
): ReadonlyMap<RawPath, RawPath> => {
  const names = new Map<RawPath, RawPath>();
  for (const { group, member } of laid) {
    const { path } = member.entry;
    const known = names.get(group);
    if (inTree.has(path) && (known === undefined || compareTreeOrder(path, known) < 0))
      names.set(group, path);
  }
  return names;
};

const byPath = (all: readonly LaidPath[]): ReadonlyMap<RawPath, readonly LaidPath[]> => {
  const found = new Map<RawPath, LaidPath[]>();
  for (const one of all) {
    const known = found.get(one.member.entry.path);
    if (known) known.push(one);
    else found.set(one.member.entry.path, [one]);
  }
  return found;
};

/** ch-image drops these bits and the times of links, and opens files, in an archive that it imports; its copy of that has no hardlinks. */
const isChangedByImport = (entry: Entry): boolean =>
  entry.type !== 'directory' &&
  (entry.type === 'symlink' ||
    entry.hardlink !== undefined ||
    (entry.mode & 0o6000) !== 0 ||
    (entry.type === 'file' && (entry.mode & 0o600) !== 0o600));

/** Decides which step gives which path. Pure: the same documents give the same division. */
export const divide = (input: BuilderInput, follow: TreeFollower): Division => {
  const { tree, singleId } = input;
  const chosen = choosePackages(input);
  const paths = new RealPaths(follow);
  const diverted = divertedOf(input);
  const all = [...chosen.base, ...chosen.placed, ...chosen.groups.flat()].flatMap((item) =>
    layDown(item, paths, diverted),
  );
  const laid = byPath(all);
  const names = groupNames(all, new Set(tree.map(({ path }) => path)));
  const changed = (entry: Entry) => singleId && isChangedByImport(entry);
  const ofGone = pathsOfGone(chosen.placed, input.contents, paths);
  const moved = new Set([...diverted].flatMap(([from, to]) => [from, to.path]));
  const isGiven = (entry: Entry): boolean => {
    const by = laid.get(entry.path);
    if (!by && ofGone.has(entry.path) && staysAsLaid(entry.path) && !moved.has(entry.path))
      return !changed(entry);
    return (
      !changed(entry) &&
      (by?.every(
        (one) =>
          sameEntry(asBuilt(one.member.entry, singleId), asBuilt(entry, singleId)) &&
          names.get(one.group) === groupOf(entry),
      ) ??
        false)
    );
  };
  const edited = tree.flatMap((entry) => {
    const [other] = laid.get(entry.path) ?? [];
    const shipped = other?.member.entry;
    return other && entry.type === 'file' && shipped?.type === 'file' && shipped.sha256 !== entry.sha256
      ? [{ entry, by: other.by }]
      : [];
  });
  return {
    ...chosen,
    paths,
    laid,
    ofGone,
    edited,
    isGiven,
  };
};
