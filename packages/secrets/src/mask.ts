const mask = '***';

/** A matched text without its secrets: those that rules found, what stands before an `@` in a URL, and whatever else is long. */
export const maskSecrets = (matched: string, secrets: readonly string[]): string => {
  let text = matched;
  for (const secret of secrets.toSorted((a, b) => b.length - a.length))
    if (secret !== '') text = text.replaceAll(secret, mask);
  return text
    .replace(/:\/\/[^\s/]*@/g, `://${mask}@`)
    .replace(/[\w+/=-]{20,}/g, mask)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 80)
    .trim();
};
