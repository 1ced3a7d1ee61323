const wordBefore = /[\w.-]/;

const behind =
  /^[ \t]{0,99}(?:[=:][ \t]{0,99}([^\s,;]{1,200})|[ \t]([+-]?(?:[.\d]|nan\b|inf)[^\s,;]{0,199}))/i;

/** Behind `=` or `:` anything up to a blank, comma or semicolon; behind a blank alone only a number. */
const valueBehind = (rest: string): string | undefined => {
  const [, marked, number] = behind.exec(rest) ?? [];
  return marked ?? number;
};

/** The value behind the last place in a text (latin1) where a key stands as a word of its own with a value behind it. */
export const findKey = (raw: string, key: string): string | undefined => {
  for (let at = raw.lastIndexOf(key); at >= 0; at = at === 0 ? -1 : raw.lastIndexOf(key, at - 1)) {
    const before = raw[at - 1];
    const after = raw[at + key.length];
    const isWord =
      (before === undefined || !wordBefore.test(before)) && (after === undefined || !/\w/.test(after));
    const value = isWord ? valueBehind(raw.slice(at + key.length, at + key.length + 500)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
};
