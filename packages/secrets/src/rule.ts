/** What a rule's finding is compared with before it counts. Expressions are RE2's. */
export interface Allowed {
  readonly regexes: readonly string[];
  /** Lower case; a secret that holds one is none. */
  readonly stopwords: readonly string[];
  readonly paths: readonly string[];
  /** What `regexes` look at: the secret, all that the rule matched, or its line. */
  readonly target: string;
  /** Every kind given must agree, not just one. */
  readonly all: boolean;
}

/** One form of secret, as gitleaks writes rules. */
export interface RuleSource {
  readonly id: string;
  readonly regex: string;
  /** Lower case; what `regex` matches holds one of them, or its file does. */
  readonly keywords: readonly string[];
  /** The group that is the secret; without it the first that is not empty. */
  readonly group?: number;
  /** Bits a character that the secret must exceed. */
  readonly entropy?: number;
  /** Only files whose path matches. */
  readonly path?: string;
  readonly allowed?: readonly Allowed[];
}
