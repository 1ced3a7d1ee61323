/** Something with a name in an archive. */
export interface Member {
  /** Bytes (latin1). */
  readonly name: string;
  /** What it is beside its content, in words: `mode 755`, `a link to x`. Neither times nor owners. */
  readonly facts: string;
  /** Unpacks it. Throws Unreadable. */
  readonly read: () => Promise<Uint8Array>;
}

/** Names may stand twice in an archive: the second `x` is `x (2)`. */
export const byName = (members: readonly Member[]): ReadonlyMap<string, Member> => {
  const found = new Map<string, Member>();
  for (const member of members) {
    let name = member.name;
    for (let at = 2; found.has(name); at++) name = `${member.name} (${at})`;
    found.set(name, member);
  }
  return found;
};
