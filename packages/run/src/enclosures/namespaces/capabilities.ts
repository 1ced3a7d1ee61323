/** What root keeps inside, by number in linux/capability.h: the set that container engines give, less mknod, which opens disks. */
const kept = {
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

const last = 63;

/** Capabilities that the machine's own root must not lend to a command that came with somebody's capsule. */
export const droppedCapabilities: readonly number[] = Array.from(
  { length: last + 1 },
  (_, number) => number,
).filter((number) => !(Object.values(kept) as readonly number[]).includes(number));
