const rowsOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Three lines each: from, to, and the package that asked for it; `:` stands for the administrator. */
export const cutDiversions = (text: string, isWanted: (name: string) => boolean): string => {
  const lines = rowsOf(text);
  return join(
    lines.filter((_, at) => {
      const by = lines[at - (at % 3) + 2];
      return by !== undefined && (by === ':' || isWanted(by));
    }),
  );
};

/** `user group mode path` */
export const cutOverrides = (text: string, isHeld: (path: string) => boolean): string =>
  join(rowsOf(text).filter((row) => isHeld(/^\S+ \S+ \S+ (.*)$/.exec(row)?.[1] ?? '')));

/** Of each line the last word is the package that waits: `name`, `name:architecture`, with or without `/noawait`. */
export const cutTriggers = (text: string, isWanted: (name: string) => boolean): string =>
  join(
    rowsOf(text).filter((row) => isWanted(/([^\s:/]+)(?::[^\s:/]+)?(?:\/noawait)?$/.exec(row)?.[1] ?? '')),
  );
