/** Characters of the documents' `word`. */
export const longestWord = 1024;

/** Text as the documents' `word` holds it: at most 1024 characters, and no half of a surrogate pair, which JSON cannot hold. */
export const toWord = (text: string): string => {
  if (text.length <= longestWord) return text;
  const cut = text.slice(0, longestWord - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};
