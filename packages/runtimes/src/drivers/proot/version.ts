/** Major and minor number in what `proot --version` prints; undefined if it says neither. */
export const prootVersion = (text: string): readonly [number, number] | undefined => {
  const match = /(?:^|[\s|v])(\d{1,4})\.(\d{1,4})(?:\.\d|\s|$|-)/m.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

/** PRoot 5.4 translates statx, faccessat2 and the like itself. */
export const knowsNewCalls = (version: readonly [number, number] | undefined): boolean =>
  version !== undefined && (version[0] > 5 || (version[0] === 5 && version[1] >= 4));

/** PRoot 5.4.0 of Debian sid, which prints no version, crashes programs of another libc when its own filter speeds it up. */
export const crashesUnderSeccomp = (version: readonly [number, number] | undefined): boolean =>
  version === undefined || knowsNewCalls(version);
