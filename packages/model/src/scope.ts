import { compareTreeOrder, parentOf, type RawPath, textToRaw } from './raw.ts';
import type { ScopeRule } from './generated/manifest.ts';

export interface Scope {
  /** The rule that decides about `path`: the one of its nearest named ancestor or itself. */
  readonly ruleFor: (path: RawPath) => ScopeRule;
  /** True if the Tree should hold `path` when it exists. */
  readonly holds: (path: RawPath, isDirectory: boolean) => boolean;
  /** True if a walk must enter directory `path`: it is held, or something below it is. */
  readonly enters: (path: RawPath) => boolean;
}

/**
 * A scope is a list of paths, each held or left out with what lies below it; the nearest named ancestor decides. A directory that leads to
 * a held path stays, and so does, empty, one that is named as left out of a held directory; a file that is named as left out is absent.
 */
export const toScope = (rules: readonly ScopeRule[]): Scope => {
  const byPath = new Map(rules.map((rule) => [textToRaw(rule.path), rule] as const));
  const leading = new Set<RawPath>();
  for (const [path, rule] of byPath) {
    if (rule.held) for (let at = path; at !== '/'; at = parentOf(at)) leading.add(parentOf(at));
  }
  const outside: ScopeRule = { path: '/', held: false, reason: 'outside' };
  const ruleFor = (path: RawPath): ScopeRule => {
    for (let at = path; ; at = parentOf(at)) {
      const rule = byPath.get(at);
      if (rule) return rule;
      if (at === '/') return outside;
    }
  };
  return {
    ruleFor,
    holds: (path, isDirectory) =>
      ruleFor(path).held ||
      (isDirectory &&
        (path === '/' || leading.has(path) || (byPath.has(path) && ruleFor(parentOf(path)).held))),
    enters: (path) => ruleFor(path).held || leading.has(path),
  };
};

export const sortRules = (rules: readonly ScopeRule[]): ScopeRule[] =>
  [...rules].sort((a, b) => compareTreeOrder(textToRaw(a.path), textToRaw(b.path)));
