import type { Entry } from '@holotype/model';
import type { BuilderInput } from '../../recipe/input.ts';
import type { Installation, RecipePart } from '../../recipe/part.ts';
import type { TreeFollower } from '../../recipe/real-paths.ts';
import { baseSteps } from './base.ts';
import { divide } from './divide.ts';
import { databaseFiles } from './dpkg/database.ts';
import { packageSteps } from './packages.ts';
import { stateSteps } from './state.ts';

/**
 * The essential packages and apt are laid down as they were shipped, then what packages expect of the system, then dpkg or apt installs
 * the others in the order of need, in the versions that the machine had.
 */
const install = (input: BuilderInput, follow: TreeFollower): Installation | undefined => {
  const division = divide(input, follow);
  if (division.packages.length === 0) return undefined;
  const { plain, laid, isGiven } = division;
  return {
    plain,
    steps: [...baseSteps(input, division), ...stateSteps(input, division), ...packageSteps(input, division)],
    losses: [],
    gives: (entry: Entry) => isGiven(entry),
    lays: (path) => laid.has(path),
    edited: division.edited.map(({ entry, by }) => ({ entry, by: by.facts.name })),
  };
};

export const recipe: RecipePart = { reads: databaseFiles, install };
