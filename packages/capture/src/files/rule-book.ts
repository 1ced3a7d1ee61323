import {
  baseOf,
  parentOf,
  type RawPath,
  rawToText,
  type ScopeRule,
  sortRules,
  textToRaw,
} from '@holotype/model';

interface Tallied {
  readonly path: string;
  readonly held: boolean;
  readonly reason: string;
  paths: number;
  files: number;
  bytes: number;
  /** Nobody looked at all that it leaves out. */
  uncounted?: true;
}

/** The scope's rules while they are being made: the plan, what the walk adds to it, and how much each rule leaves out. */
export class RuleBook {
  readonly #rules = new Map<RawPath, Tallied>();
  /** By directory that leads to something held, the names there that are held or lead on. */
  readonly #leading = new Map<RawPath, Set<string>>();
  #parent: RawPath | undefined;
  #ofParent: Tallied | undefined;

  constructor(plan: readonly ScopeRule[]) {
    for (const { path, held, reason } of plan) this.add(textToRaw(path), held, reason);
  }

  add(path: RawPath, held: boolean, reason: string): Tallied {
    const rule = { path: rawToText(path), held, reason, paths: 0, files: 0, bytes: 0 };
    this.#rules.set(path, rule);
    this.#parent = undefined;
    if (held) this.#leadTo(path);
    return rule;
  }

  #leadTo(path: RawPath): void {
    for (let at = path; at !== '/'; at = parentOf(at)) {
      const parent = parentOf(at);
      const names = this.#leading.get(parent) ?? new Set<string>();
      if (names.has(baseOf(at))) return;
      this.#leading.set(parent, names.add(baseOf(at)));
    }
  }

  /** The rule that names this very path. */
  find(path: RawPath): Tallied | undefined {
    return this.#rules.get(path);
  }

  /** True if a directory that is not held is in the Tree all the same: it leads to a held path, or is named in a held directory. */
  stays(path: RawPath): boolean {
    return (
      path === '/' || this.#leading.has(path) || (this.#rules.has(path) && this.ruleFor(parentOf(path)).held)
    );
  }

  /** True if a held path lies below. */
  leads(path: RawPath): boolean {
    return this.#leading.has(path);
  }

  /** The names in a directory that are held or lead to something held, in byte order. */
  leadsTo(directory: RawPath): string[] {
    return [...(this.#leading.get(directory) ?? [])].sort();
  }

  /** The rule of the nearest named ancestor or of the path itself. */
  ruleFor(path: RawPath): Tallied {
    return this.#rules.get(path) ?? this.ruleWithin(path === '/' ? undefined : parentOf(path));
  }

  /** The rule of what lies in `directory` and is not named; undefined: above the root. */
  ruleWithin(directory: RawPath | undefined): Tallied {
    if (directory === undefined) return this.add('/', false, 'outside');
    if (directory !== this.#parent || !this.#ofParent) {
      this.#ofParent = this.ruleFor(directory);
      this.#parent = directory;
    }
    return this.#ofParent;
  }

  /** Counts a path that is not held against its rule. */
  leaveOut(path: RawPath, size: number | undefined, rule = this.ruleFor(path)): Tallied {
    rule.paths++;
    if (size !== undefined) {
      rule.files++;
      rule.bytes += size;
    }
    return rule;
  }

  /** What its rule leaves out is not all looked at. */
  passOver(path: RawPath): void {
    this.ruleFor(path).uncounted = true;
  }

  rules(): ScopeRule[] {
    return sortRules(
      [...this.#rules.values()].map(({ path, held, reason, paths, files, bytes, uncounted }) =>
        held || uncounted ? { path, held, reason } : { path, held, reason, paths, files, bytes },
      ),
    );
  }
}
