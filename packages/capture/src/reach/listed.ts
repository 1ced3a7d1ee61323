import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import { isGivenAnew } from './places.ts';
import type { RuleSet } from './rule-set.ts';

/** Names of a directory that only was listed; with more, it is left out. */
const mostNames = 1000;

/** A directory that was only listed is held without what it holds, if nothing else leads there. */
export const holdListed = (
  files: HostFiles,
  directories: readonly RawPath[],
  homes: readonly RawPath[],
  rules: RuleSet,
): void => {
  for (const path of directories) {
    const isNamed = rules.has(path) && rules.ruleFor(parentOf(path)).held;
    if (rules.reaches(path) || isNamed || isGivenAnew(path, homes)) continue;
    const names = files.list(path);
    if (names.length > mostNames) continue;
    rules.set(path, true, 'listed by the run');
    for (const name of names) rules.set(joinRaw(path, name), false, 'only its name was read');
  }
};
