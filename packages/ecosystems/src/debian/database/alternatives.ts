/**
 * A record of `update-alternatives` with only the choices that `isHeld`; undefined if none is, or if the record is cut off. Its lines:
 * mode, link, name and link of each follower, an empty line, then for each choice its path, its priority and one path for each follower,
 * and an empty line at the end.
 */
export const cutAlternative = (text: string, isHeld: (path: string) => boolean): string | undefined => {
  const lines = text.split('\n');
  const end = lines.indexOf('');
  const followers = (end - 2) / 2;
  if (end < 2 || !Number.isInteger(followers)) return undefined;
  const choices: string[] = [];
  let at = end + 1;
  for (let path = lines[at]; path; path = lines[(at += 2 + followers)]) {
    if (at + 2 + followers > lines.length) return undefined;
    if (isHeld(path)) choices.push(...lines.slice(at, at + 2 + followers));
  }
  if (choices.length === 0) return undefined;
  return `${[...lines.slice(0, end + 1), ...choices, ''].join('\n')}\n`;
};
