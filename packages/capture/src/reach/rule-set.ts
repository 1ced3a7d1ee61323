import type { Holdings } from '@holotype/ecosystems';
import {
  isWithin,
  PathRules,
  type RawPath,
  type Reason,
  rawToText,
  type ScopeRule,
  sortRules,
  textToRaw,
} from '@holotype/model';

export interface Decision {
  readonly held: boolean;
  readonly reason: Reason;
  /** What lies there and is not held, where that is known already. */
  readonly counted?: Counted | undefined;
}
export interface Counted {
  readonly paths: number;
  readonly files: number;
  readonly bytes: number;
}

/** A scope while it is planned: a later rule of the same path wins. */
export interface RuleSet {
  readonly set: (path: RawPath, held: boolean, reason: Reason, counted?: Counted) => void;
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
  /** What of it ecosystems cut their sections to. */
  readonly holdings: () => Holdings;
}

export const createRuleSet = (reason: Reason): RuleSet => {
  const rules = new PathRules<Decision>();
  const outside = { held: false, reason };
  rules.set('/', outside);
  const reaches = (path: RawPath) => rules.isHeld(path) || rules.leads(path);
  const inTreeOrder = () =>
    sortRules(
      [...rules.named()].map(([path, { held, reason, counted }]) => ({
        path: rawToText(path),
        held,
        reason,
        ...counted,
      })),
    );
  return {
    set: (path, held, why, counted) => {
      rules.set(path, { held, reason: why, counted });
    },
    has: (path) => rules.get(path) !== undefined,
    remove: (path) => {
      if (path !== '/') rules.remove(path);
    },
    named: () => rules.named(),
    ruleFor: (path) => rules.ruleFor(path) ?? outside,
    reaches,
    release: (directory) => {
      for (const [path, { held }] of rules.named()) if (held && isWithin(path, directory)) rules.remove(path);
    },
    size: () => rules.named().size,
    rules: inTreeOrder,
    holdings: () => ({
      isHeld: (path) => (rules.ruleFor(path) ?? outside).held,
      reaches,
      named: inTreeOrder().flatMap((rule) => (rule.held ? [textToRaw(rule.path)] : [])),
    }),
  };
};
