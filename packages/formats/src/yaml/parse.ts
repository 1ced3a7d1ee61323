const deepest = 32;

/**
 * A document of YAML that somebody else wrote, as JSON would give it. The parser is loaded with the first. Throws errors of any kind, as a key
 * that stands twice and aliases without end do.
 */
export const parseYaml = async (text: string): Promise<unknown> => {
  if (isDeep(text)) throw new Error('it is nested too deeply');
  const { parse } = await import('yaml');
  return parse(text, { maxAliasCount: 32, prettyErrors: false, logLevel: 'error' });
};

/** The parser calls itself for each level of YAML, and Node ends for good where that overflows the stack inside a regular expression. */
const isDeep = (text: string): boolean => {
  if (/^[ \t?:-]{128}/m.test(text)) return true;
  let depth = 0;
  for (const [one] of text.matchAll(/[[\]{}]/g)) {
    depth += one === '[' || one === '{' ? 1 : depth > 0 ? -1 : 0;
    if (depth > deepest) return true;
  }
  return false;
};
