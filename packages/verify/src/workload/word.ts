const longest = 1024;

/** Text as a Report can hold it: cut to 1024 characters. */
export const toWord = (text: string): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  // A cut may fall between the halves of a surrogate pair, which JSON cannot hold.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};
