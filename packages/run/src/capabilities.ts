/** By number in linux/capability.h. */
const numbers = {
  chown: 0,
  dacOverride: 1,
  fowner: 3,
  fsetid: 4,
  kill: 5,
  setgid: 6,
  setuid: 7,
  setpcap: 8,
  netBindService: 10,
  netRaw: 13,
  sysChroot: 18,
  auditWrite: 29,
  setfcap: 31,
} as const;
export type Capability = keyof typeof numbers;

const last = 63;

/** All capabilities but these: what the machine's own root must not lend to a command that came with somebody's capsule. */
export const capabilitiesBut = (kept: readonly Capability[]): readonly number[] => {
  const held: readonly number[] = kept.map((name) => numbers[name]);
  return Array.from({ length: last + 1 }, (_, number) => number).filter((number) => !held.includes(number));
};
