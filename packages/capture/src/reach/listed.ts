import type { HostFiles } from '@holotype/host';
import { because, compareRaw, joinRaw, parentOf, type RawPath, type Reason } from '@holotype/model';
import { isGivenAnew } from './places.ts';
import type { RuleSet } from './rule-set.ts';

export interface ListedRequest {
  readonly files: HostFiles;
  readonly directories: readonly RawPath[];
  readonly homes: readonly RawPath[];
  readonly rules: RuleSet;
  readonly reason: Reason;
  /** A directory with more names than this is left out: each one is a rule. */
  readonly mostNames: number;
}

/** Holds directories without what they hold, if nothing else leads there: what was only listed, what packages made. */
export const holdListed = ({ files, directories, homes, rules, ...request }: ListedRequest): void => {
  // The deepest first: what leads to one needs no rule of its own.
  for (const path of directories.toSorted(compareRaw).toReversed()) {
    const isNamed = rules.has(path) && rules.ruleFor(parentOf(path)).held;
    if (rules.reaches(path) || isNamed || isGivenAnew(path, homes)) continue;
    const names = files.list(path);
    if (names.length > request.mostNames) continue;
    rules.set(path, true, request.reason);
    for (const name of names) rules.set(joinRaw(path, name), false, because('only-directory'));
  }
};
