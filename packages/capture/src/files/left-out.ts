import { parentOf, PathRules, type RawPath, type ScopeRule, textToRaw } from '@holotype/model';

/** Tells directories below which one rule leaves out everything there is: what lies there is counted, and nobody asks for its names. */
export const leftOutWhole = (plan: readonly ScopeRule[]): ((directory: RawPath) => boolean) => {
  const rules = new PathRules<ScopeRule>();
  const aboveRules = new Set<RawPath>();
  for (const rule of plan) {
    let at = textToRaw(rule.path);
    rules.set(at, rule);
    while (at !== '/') aboveRules.add((at = parentOf(at)));
  }
  return (directory) => !aboveRules.has(directory) && !rules.isHeld(directory);
};
