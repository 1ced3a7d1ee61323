import type { RawPath } from '@holotype/model';
import type { Match } from './compile.ts';
import { maskSecrets } from './mask.ts';
import { type TextForm, toPlain } from './text-form.ts';
import { type Candidate, everyRule, type RuleSet, tokenRules } from './rule-set.ts';

/** A place that has the form of a secret. */
export interface SecretFinding {
  /** The rule's name in gitleaks or in own-rules.ts. */
  readonly rule: string;
  /** From 1; undefined in the second part of a file that is too large to be searched whole. */
  readonly line: number | undefined;
  /** What the rule matched, every secret replaced by `***`; at most 80 characters. */
  readonly excerpt: string;
}
interface Window {
  readonly start: number;
  end: number;
}
interface Found {
  readonly rule: string;
  readonly at: number;
  readonly matched: string;
  readonly secret: string;
}

/** Where the rules have to look: around their keywords. */
const windowsOf = (bytes: Uint8Array, { keywords, candidates }: RuleSet): Map<Candidate, Window[]> => {
  const windows = new Map<Candidate, Window[]>();
  keywords.search(bytes, (word, at) => {
    for (const candidate of candidates[word] ?? []) {
      const start = Math.max(0, at - candidate.reach.before);
      const end = Math.min(bytes.length, at + candidate.reach.after);
      const known = windows.get(candidate);
      const last = known?.at(-1);
      if (last && last.end >= start) last.end = end;
      else if (known) known.push({ start, end });
      else windows.set(candidate, [{ start, end }]);
    }
  });
  return windows;
};

const search = (path: RawPath, bytes: Buffer, set: RuleSet): Found[] => {
  const found: Found[] = [];
  for (const [candidate, windows] of windowsOf(bytes, set)) {
    const { id, appliesTo, matches } = candidate.rule();
    if (!appliesTo(path)) continue;
    for (const { start, end } of windows) {
      const text = bytes.toString('latin1', start, end);
      const add = (match: Match) =>
        found.push({
          rule: id,
          at: start + match.start,
          matched: text.slice(match.start, match.end),
          secret: match.secret,
        });
      matches(text, path).forEach(add);
    }
  }
  return found.sort((a, b) => a.at - b.at || (a.rule < b.rule ? -1 : 1));
};

/**
 * The secrets in a text, in order; `form` says how its bytes are one, `path` and `isPublished` which rules apply. Whether a place is one of
 * published code is for the caller to say: a thread that only searches need not know the ecosystems.
 */
export const scanText = (
  path: RawPath,
  bytes: Uint8Array,
  isPublished: boolean,
  form: TextForm = 'bytes',
): SecretFinding[] => {
  const text = toPlain(form, bytes);
  const found = search(path, text, isPublished ? tokenRules() : everyRule());
  const secrets = found.map(({ secret }) => secret);
  let line = 1;
  let counted = 0;
  return found.map(({ rule, at, matched }) => {
    for (; counted < at; counted++) if (text[counted] === 0x0a) line++;
    return { rule, line, excerpt: maskSecrets(matched, secrets) };
  });
};
