import { RE2JS } from 're2js';
import type { Allowed, RuleSource } from './rule.ts';

/** One match of a rule, places counted in the searched text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly secret: string;
}
export interface Rule {
  readonly id: string;
  readonly appliesTo: (path: string) => boolean;
  readonly matches: (text: string, path: string) => Match[];
}

/**
 * RE2's expressions take time in proportion to the text, whatever a hostile file holds. Whether there is a match is told by an automaton, a
 * hundred times as quick as the search for where it is.
 */
const compile = (expression: string): ((text: string) => boolean) => {
  const compiled = RE2JS.compile(expression);
  return (text) => compiled.test(text);
};

/** Shannon's entropy in bits a character. */
const entropyOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};

const lineAt = (text: string, start: number, end: number): string => {
  const stop = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, stop < 0 ? text.length : stop);
};

const compileAllowed = ({ regexes, stopwords, paths, target, all }: Allowed) => {
  const forms = regexes.map(compile);
  const places = paths.map(compile);
  return (text: string, { start, end, secret }: Match, path: string): boolean => {
    const looked =
      target === 'line' ? lineAt(text, start, end) : target === 'match' ? text.slice(start, end) : secret;
    const low = secret.toLowerCase();
    const answers = [
      ...(forms.length > 0 ? [forms.some((form) => form(looked))] : []),
      ...(stopwords.length > 0 ? [stopwords.some((word) => low.includes(word))] : []),
      ...(places.length > 0 ? [places.some((place) => place(path))] : []),
    ];
    return all ? answers.every(Boolean) : answers.some(Boolean);
  };
};

/** The text that a comment holds when its author says that the line is no secret. */
const saidToBeNone = 'gitleaks:allow';

/** Makes a rule ready for use; `general` is what no rule counts. */
export const compileRule = (source: RuleSource, general: readonly Allowed[]): Rule => {
  const regex = RE2JS.compile(source.regex);
  const place = source.path === undefined ? () => true : compile(source.path);
  const allowed = [...general, ...(source.allowed ?? [])].map(compileAllowed);
  return {
    id: source.id,
    appliesTo: place,
    matches: (text, path) => {
      const found: Match[] = [];
      if (!regex.test(text)) return found;
      const matcher = regex.matcher(text);
      while (matcher.find()) {
        const groups = Array.from({ length: matcher.groupCount() }, (_, at) => matcher.group(at + 1));
        const secret =
          (source.group === undefined ? groups.find((group) => group) : groups[source.group - 1]) ??
          matcher.group(0) ??
          '';
        const match = { start: matcher.start(), end: matcher.end(), secret };
        const counts =
          (source.entropy === undefined || entropyOf(secret) > source.entropy) &&
          !lineAt(text, match.start, match.end).includes(saidToBeNone) &&
          !allowed.some((allows) => allows(text, match, path));
        if (counts) found.push(match);
      }
      return found;
    },
  };
};
