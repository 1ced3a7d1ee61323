import type { Counts } from '@holotype/host';
import {
  because,
  PathRules,
  type RawPath,
  rawToText,
  type Reason,
  type ScopeRule,
  sortRules,
  textToRaw,
} from '@holotype/model';

interface Tallied {
  readonly path: string;
  readonly held: boolean;
  readonly reason: Reason;
  paths: number;
  files: number;
  bytes: number;
  /** The plan says what it leaves out: what a walk meets of that is not counted again. */
  readonly isCounted: boolean;
  /** Nobody looked at all that it leaves out. */
  uncounted?: true;
}

/** The scope's rules while they are being made: the plan, what the walk adds to it, and how much each rule leaves out. */
export class RuleBook {
  readonly #rules = new PathRules<Tallied>();

  constructor(plan: readonly ScopeRule[]) {
    for (const { path, held, reason, ...counts } of plan) this.add(textToRaw(path), held, reason, counts);
  }

  add(
    path: RawPath,
    held: boolean,
    reason: Reason,
    { paths, files = 0, bytes = 0 }: Pick<ScopeRule, 'paths' | 'files' | 'bytes'> = {},
  ): Tallied {
    const isCounted = paths !== undefined;
    const rule = { path: rawToText(path), held, reason, paths: paths ?? 0, files, bytes, isCounted };
    this.#rules.set(path, rule);
    return rule;
  }

  /** The rule that names this very path. */
  find(path: RawPath): Tallied | undefined {
    return this.#rules.get(path);
  }

  /** True if a directory that is not held is in the Tree all the same: it leads to a held path, or is named in a held directory. */
  stays(path: RawPath): boolean {
    return this.#rules.stays(path);
  }

  /** True if a held path lies below. */
  leads(path: RawPath): boolean {
    return this.#rules.leads(path);
  }

  /** The names in a directory that are held or lead to something held, in byte order. */
  leadsTo(directory: RawPath): string[] {
    return this.#rules.leadsTo(directory);
  }

  /** The rule of the path itself or of its nearest named ancestor. */
  ruleFor(path: RawPath): Tallied {
    return this.#rules.ruleFor(path) ?? this.add('/', false, because('outside'));
  }

  /** Counts a path that is not held against its rule. */
  leaveOut(path: RawPath, size: number | undefined, rule = this.ruleFor(path)): Tallied {
    this.leaveOutAll({ paths: 1, files: size === undefined ? 0 : 1, bytes: size ?? 0 }, rule);
    return rule;
  }

  /** Counts paths that are not held against their rule. */
  leaveOutAll({ paths, files, bytes }: Counts, rule: Tallied): void {
    rule.paths += paths;
    rule.files += files;
    rule.bytes += bytes;
  }

  /** What its rule leaves out is not all looked at. */
  passOver(path: RawPath): void {
    const rule = this.ruleFor(path);
    if (!rule.isCounted) rule.uncounted = true;
  }

  rules(): ScopeRule[] {
    return sortRules(
      [...this.#rules.named().values()].map(({ path, held, reason, paths, files, bytes, uncounted }) =>
        held || uncounted ? { path, held, reason } : { path, held, reason, paths, files, bytes },
      ),
    );
  }
}
