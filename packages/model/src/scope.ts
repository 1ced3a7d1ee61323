import type { ScopeRule } from './generated/manifest.ts';
import { baseOf, compareRaw, isWithin, parentOf, type RawPath, textToRaw } from './raw.ts';
import { because } from './reasons.ts';

/** The rule of a directory. */
interface Decided<R> {
  readonly directory: RawPath;
  readonly rule: R | undefined;
}

/**
 * What is said of paths, each time of a path and of all below it: held or left out. The nearest named ancestor, or the path itself, decides. A
 * directory that leads to a held path stays, and so does, empty, one that is named as left out of a held directory; a file that is named as left out
 * is absent.
 */
export class PathRules<R extends { readonly held: boolean }> {
  readonly #named = new Map<RawPath, R>();
  /** By directory that leads to something held, the names there that are held or lead on. */
  readonly #leading = new Map<RawPath, Set<string>>();
  /** What decided last, in a directory and in those above it: most paths come one beside another, or below. */
  #decided: Decided<R>[] = [];

  /** A later rule of the same path takes the place of an earlier one. */
  set(path: RawPath, rule: R): void {
    this.#named.set(path, rule);
    this.#decided = [];
    if (!rule.held) return;
    for (let at = path; at !== '/'; at = parentOf(at)) {
      const parent = parentOf(at);
      const names = this.#leading.get(parent) ?? new Set<string>();
      if (names.has(baseOf(at))) return;
      this.#leading.set(parent, names.add(baseOf(at)));
    }
  }

  /** Forgets the rule of this very path. Directories that led to it stay all the same. */
  remove(path: RawPath): void {
    this.#named.delete(path);
    this.#decided = [];
  }

  /** The rule that names this very path. */
  get(path: RawPath): R | undefined {
    return this.#named.get(path);
  }

  /** Every rule with its path, in the order in which paths were first named. */
  named(): ReadonlyMap<RawPath, R> {
    return this.#named;
  }

  /** The rule of the path itself or of its nearest named ancestor; undefined if none is named. */
  ruleFor(path: RawPath): R | undefined {
    const own = this.#named.get(path);
    if (own || path === '/') return own;
    const directory = parentOf(path);
    let last = this.#decided.at(-1);
    while (last && !isWithin(directory, last.directory)) {
      this.#decided.pop();
      last = this.#decided.at(-1);
    }
    if (last?.directory === directory) return last.rule;
    const rule = this.#nearest(directory, last);
    this.#decided.push({ directory, rule });
    return rule;
  }

  /** `above`: what is known of a directory that it lies in. */
  #nearest(path: RawPath, above: Decided<R> | undefined): R | undefined {
    for (let at = path; ; at = parentOf(at)) {
      if (at === above?.directory) return above.rule;
      const rule = this.#named.get(at);
      if (rule || at === '/') return rule;
    }
  }

  /** Whether what lies there is held, by its own rule or that of an ancestor. */
  isHeld(path: RawPath): boolean {
    return this.ruleFor(path)?.held ?? false;
  }

  /** Whether a held path lies below. */
  leads(path: RawPath): boolean {
    return this.#leading.has(path);
  }

  /** The names in a directory that are held or lead to something held, in byte order. */
  leadsTo(directory: RawPath): string[] {
    return [...(this.#leading.get(directory) ?? [])].sort();
  }

  /** Whether a directory that is not held is in the Tree all the same: it leads to a held path, or is named in a held directory. */
  stays(path: RawPath): boolean {
    return path === '/' || this.leads(path) || (this.#named.has(path) && this.isHeld(parentOf(path)));
  }
}

export interface Scope {
  /** The rule that decides about `path`: the one of its nearest named ancestor or itself. */
  readonly ruleFor: (path: RawPath) => ScopeRule;
  /** True if the Tree should hold `path` when it exists. */
  readonly holds: (path: RawPath, isDirectory: boolean) => boolean;
  /** True if a walk must enter directory `path`: it is held, or something below it is. */
  readonly enters: (path: RawPath) => boolean;
}

/** The scope that a Manifest states. */
export const toScope = (list: readonly ScopeRule[]): Scope => {
  const rules = new PathRules<ScopeRule>();
  for (const rule of list) rules.set(textToRaw(rule.path), rule);
  const outside: ScopeRule = { path: '/', held: false, reason: because('outside') };
  return {
    ruleFor: (path) => rules.ruleFor(path) ?? outside,
    holds: (path, isDirectory) => rules.isHeld(path) || (isDirectory && rules.stays(path)),
    enters: (path) => rules.isHeld(path) || rules.leads(path),
  };
};

/** In Tree order. */
export const sortRules = (rules: readonly ScopeRule[]): ScopeRule[] =>
  rules
    // Byte order of names is Tree order once the separator is the lowest of all bytes.
    .map((rule) => [textToRaw(rule.path).replaceAll('/', '\0'), rule] as const)
    .sort(([a], [b]) => compareRaw(a, b))
    .map(([, rule]) => rule);
