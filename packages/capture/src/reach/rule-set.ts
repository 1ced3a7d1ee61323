import { isWithin, PathRules, type RawPath, rawToText, type ScopeRule, sortRules } from '@holotype/model';

export interface Decision {
  readonly held: boolean;
  readonly reason: string;
}

/** A scope while it is planned: a later rule of the same path wins. */
export interface RuleSet {
  readonly set: (path: RawPath, held: boolean, reason: string) => void;
  readonly has: (path: RawPath) => boolean;
  /** Forgets the rule of this very path. */
  readonly remove: (path: RawPath) => void;
  readonly named: () => Iterable<readonly [path: RawPath, decision: Decision]>;
  /** The rule of the nearest named ancestor or of the path itself. */
  readonly ruleFor: (path: RawPath) => Decision;
  /** True if `path` is held or leads to a held path. */
  readonly reaches: (path: RawPath) => boolean;
  /** Forgets the rules that hold `directory` or something in it. */
  readonly release: (directory: RawPath) => void;
  readonly size: () => number;
  /** In Tree order. */
  readonly rules: () => ScopeRule[];
}

export const createRuleSet = (reason: string): RuleSet => {
  const rules = new PathRules<Decision>();
  const outside = { held: false, reason };
  rules.set('/', outside);
  return {
    set: (path, held, why) => {
      rules.set(path, { held, reason: why });
    },
    has: (path) => rules.get(path) !== undefined,
    remove: (path) => {
      if (path !== '/') rules.remove(path);
    },
    named: () => rules.named(),
    ruleFor: (path) => rules.ruleFor(path) ?? outside,
    reaches: (path) => rules.isHeld(path) || rules.leads(path),
    release: (directory) => {
      for (const [path, { held }] of rules.named()) if (held && isWithin(path, directory)) rules.remove(path);
    },
    size: () => rules.named().size,
    rules: () => sortRules([...rules.named()].map(([path, rule]) => ({ path: rawToText(path), ...rule }))),
  };
};
