import { isWithin, parentOf, type RawPath, rawToText, type ScopeRule } from '@holotype/model';

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
  const rules = new Map<RawPath, Decision>([['/', { held: false, reason }]]);
  const leading = new Set<RawPath>();
  const ruleFor = (path: RawPath): Decision => {
    let at = path;
    let found = rules.get(at);
    for (; !found; found = rules.get(at)) at = parentOf(at);
    return found;
  };
  return {
    set: (path, held, why) => {
      rules.set(path, { held, reason: why });
      if (!held) return;
      for (let at = parentOf(path); !leading.has(at); at = parentOf(at)) leading.add(at);
    },
    has: (path) => rules.has(path),
    remove: (path) => {
      if (path !== '/') rules.delete(path);
    },
    named: () => rules,
    ruleFor,
    reaches: (path) => ruleFor(path).held || leading.has(path),
    release: (directory) => {
      for (const [path, { held }] of rules) if (held && isWithin(path, directory)) rules.delete(path);
    },
    size: () => rules.size,
    // Byte order of names is Tree order once the separator is the lowest of all bytes.
    rules: () =>
      [...rules.keys()]
        .map((path) => path.replaceAll('/', '\0'))
        .sort()
        .flatMap((key) => {
          const path = key.replaceAll('\0', '/');
          const rule = rules.get(path);
          return rule ? [{ path: rawToText(path), ...rule }] : [];
        }),
  };
};
