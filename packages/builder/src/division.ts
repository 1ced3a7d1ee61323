import {
  type BuilderInput,
  ecosystems,
  type Installation,
  type Planned,
  type TreeFollower,
  wholeGroups,
} from '@holotype/ecosystems';
import { createFollower, type Entry, rawToText, standingInTree, utf8ToRaw } from '@holotype/model';

/** Which step gives what. Every path of the Tree comes with a package, or as a file, or is a loss. */
export interface Division {
  /** Of the Tree. */
  readonly follow: TreeFollower;
  /** What each ecosystem that can install does. */
  readonly installations: readonly Installation[];
  readonly notes: readonly Planned[];
  /** Why nothing is installed and everything comes as a file; undefined if packages are installed. */
  readonly plain: string | undefined;
  /** Positions in the Tree of what comes as a file. */
  readonly delta: readonly number[];
  /** Files of which a package ships another content, with its name. */
  readonly edited: Installation['edited'];
}

/** Devices are made by whoever starts the image. */
const placeable = ({ type }: Entry) => type !== 'character-device' && type !== 'block-device';

const whyNothing = ({ manifest }: BuilderInput, installations: readonly Installation[]): string => {
  const { os } = manifest.sections;
  const name = os?.prettyName ?? os?.name ?? os?.id;
  const system = name === undefined ? 'the captured system' : rawToText(utf8ToRaw(name));
  return (
    installations.flatMap(({ plain }) => plain ?? []).join('; ') || `no packages of ${system} are recorded`
  );
};

/** Decides which step gives which path. Pure: the same documents give the same division. */
export const divide = (input: BuilderInput): Division => {
  const follow = createFollower(standingInTree(input.tree));
  const installations = ecosystems.flatMap(({ recipe }) => recipe?.install?.(input, follow) ?? []);
  const installing = installations.filter(({ plain }) => plain === undefined);
  const isLaid = (path: Entry['path']) => installations.some(({ lays }) => lays(path));
  const isGiven = (entry: Entry) => installing.some(({ gives }) => gives(entry));
  return {
    follow,
    installations,
    notes: ecosystems.flatMap(({ recipe }) => recipe?.notes?.(input, isLaid) ?? []),
    plain: installing.length > 0 ? undefined : whyNothing(input, installations),
    delta: wholeGroups(
      input.tree,
      (entry) => placeable(entry) && (entry.type === 'directory' || !isGiven(entry)),
    ),
    edited: installing.flatMap(({ edited }) => edited),
  };
};
