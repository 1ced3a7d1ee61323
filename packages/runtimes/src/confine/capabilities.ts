import type { Step } from '../launcher/orders.ts';

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

/**
 * What root's command goes without where it shares this machine's namespaces: with CAP_SYS_CHROOT it finds the way out of a root again, with
 * CAP_MKNOD it opens disks, with CAP_KILL it ends what is not its own, with CAP_SYS_PTRACE it is whoever it likes.
 */
export const withoutNamespaces: readonly number[] = capabilitiesBut([
  ...(['chown', 'dacOverride', 'fowner', 'fsetid', 'setgid', 'setuid'] as const),
]);

/** Ways that are for anybody drop nothing but of root. */
export const ofRoot = (): readonly Step[] =>
  process.getuid?.() === 0 ? [{ kind: 'drop-capabilities', numbers: withoutNamespaces }] : [];
