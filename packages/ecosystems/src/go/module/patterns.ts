const mostPatterns = 1000;
const longest = 512;

/** Patterns of path.Match with commas between them, each for as many parts of a name as it has: GOPRIVATE. What is no pattern matches nothing. */
export const prefixMatcher = (patterns: string): ((name: string) => boolean) => {
  const all = patterns
    .split(',')
    .slice(0, mostPatterns)
    .map((pattern) => pattern.trim().replace(/\/+$/, ''))
    .filter((pattern) => pattern !== '' && pattern.length <= longest)
    .map((pattern) => pattern.split('/').map(parsePart));
  return (name) => {
    const parts = name.split('/');
    return all.some((pattern) =>
      pattern.every(
        (tokens, at) => tokens !== undefined && parts[at] !== undefined && fits(tokens, parts[at]),
      ),
    );
  };
};

/** What one character must be; `*`: any number of any. */
type Token = '*' | ((character: string) => boolean);

/** Undefined for what is no pattern. */
const parsePart = (part: string): readonly Token[] | undefined => {
  const words = part.match(/\[\^?[^\]\\[]+\]|\\?[^]/g) ?? [];
  try {
    return words.map((word): Token => {
      if (word === '*') return '*';
      if (word === '?') return () => true;
      if (word.length > 2) {
        const set = new RegExp(word);
        return (character) => set.test(character);
      }
      if (word === '[' || word === '\\') throw new SyntaxError(word);
      const own = word.slice(-1);
      return (character) => character === own;
    });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** After a failure only the last `*` takes one character more: no text takes more steps than its length times that of the pattern. */
const fits = (tokens: readonly Token[], text: string): boolean => {
  let [at, token, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    const one = tokens[token];
    if (one === '*') {
      [star, mark] = [token++, at];
    } else if (one?.(text.charAt(at)) === true) {
      [at, token] = [at + 1, token + 1];
    } else if (star >= 0) {
      [token, at] = [star + 1, ++mark];
    } else return false;
  }
  return tokens.slice(token).every((one) => one === '*');
};
