import { compileRule, type Rule } from './compile.ts';
import { gitleaksAllowed, gitleaksRules } from './generated/gitleaks.ts';
import { indexKeywords, type KeywordIndex } from './keyword-index.ts';
import { ownRules } from './own-rules.ts';
import type { RuleSource } from './rule.ts';

/** How much text around a keyword a rule gets to see. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}
/** A rule that may apply where one of its keywords stands. */
export interface Candidate {
  readonly reach: Reach;
  /** Compiled when first asked for. */
  readonly rule: () => Rule;
}
export interface RuleSet {
  readonly keywords: KeywordIndex;
  /** By position of the keyword. */
  readonly candidates: readonly (readonly Candidate[])[];
}

const everything: Reach = { before: Infinity, after: Infinity };
const usual: Reach = { before: 128, after: 1024 };
const reaches: Readonly<Record<string, Reach>> = {
  // A key of 16384 bits, or a PGP block with subkeys.
  'private-key': { before: 128, after: 32768 },
  // Their keyword may stand anywhere in the file.
  'airtable-personnal-access-token': everything,
  'cloudflare-origin-ca-key': everything,
  'facebook-access-token': everything,
  'sourcegraph-access-token': everything,
};

/** `ey` and `s.` are in every text: a JSON object starts `eyJ` in base64, and tokens of Vault `hvs.` since version 1.10. */
const narrowed: Readonly<Record<string, readonly string[]>> = {
  jwt: ['eyj'],
  'vault-service-token': ['hvs.'],
};

/**
 * Lob posts letters: its keyword `test_` is in every Python file, and took a third of the time of all rules. Square's tokens start `EAAA`,
 * as do many lines of base64.
 */
const off = new Set(['lob-api-key', 'lob-pub-api-key', 'square-access-token']);

/** In published code what these find are examples, test keys and hashes. */
const onlyInOwnFiles = new Set([
  'generic-api-key',
  'private-key',
  'jwt',
  'curl-auth-header',
  'curl-auth-user',
  'gcp-api-key',
  'sourcegraph-access-token',
  'hashicorp-tf-password',
  'kubernetes-secret-yaml',
  'nuget-config-password',
]);

const makeRuleSet = (sources: readonly RuleSource[]): RuleSet => {
  const words = [...new Set(sources.flatMap(({ keywords }) => keywords))];
  const all = sources.map((source) => {
    let compiled: Rule | undefined;
    return {
      keywords: source.keywords,
      reach: reaches[source.id] ?? usual,
      rule: () => (compiled ??= compileRule(source, [gitleaksAllowed])),
    };
  });
  return {
    keywords: indexKeywords(words),
    candidates: words.map((word) => all.filter(({ keywords }) => keywords.includes(word))),
  };
};

const ofGitleaks = gitleaksRules
  .filter(({ id }) => !off.has(id))
  .map((rule) => ({ ...rule, keywords: narrowed[rule.id] ?? rule.keywords }));

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** For files that people write for themselves. */
export const everyRule = lazily(() => makeRuleSet([...ofGitleaks, ...ownRules]));
/** For published code: only tokens that are unmistakable. */
export const tokenRules = lazily(() => makeRuleSet(ofGitleaks.filter(({ id }) => !onlyInOwnFiles.has(id))));
