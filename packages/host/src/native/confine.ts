import { getSystemErrorName } from 'node:util';
import { errno, libc, native } from './library.ts';
import type { Refusal } from './mounts.ts';

const prctlPrototype = 'int prctl(int option, ulong a, ulong b, ulong c, ulong d)';
const PR_SET_DUMPABLE = 4;
const PR_SET_SECCOMP = 22;
const PR_CAPBSET_DROP = 24;
const PR_SET_NO_NEW_PRIVS = 38;
const PR_CAP_AMBIENT = 47;
const PR_CAP_AMBIENT_CLEAR_ALL = 4;
const SECCOMP_MODE_FILTER = 2;

const call = (option: number, a = 0, b: number | bigint = 0): Refusal => {
  const result = native(prctlPrototype)?.(option, a, b, 0, 0);
  return result === undefined ? 'ENOSYS' : result < 0 ? getSystemErrorName(-errno()) : undefined;
};

/**
 * From now on no process without CAP_SYS_PTRACE, of whatever user, traces this one, reads its memory or takes its descriptors; there is no
 * core dump of it either. Programs started from now on are as traceable as any.
 */
export const hideFromTracers = (): Refusal => call(PR_SET_DUMPABLE, 0);

/** As before: programs that this process starts find what it has open below its /proc again. */
export const showToTracers = (): Refusal => call(PR_SET_DUMPABLE, 1);

/** Programs started from now on gain nothing from setuid bits or file capabilities; any user may do this. */
export const forbidNewPrivileges = (): Refusal => call(PR_SET_NO_NEW_PRIVS, 1);

/** Takes capabilities out of what programs started from now on can have; numbers of linux/capability.h. The kernel's unknown ones are passed over. */
export const dropCapabilities = (numbers: readonly number[]): Refusal => {
  for (const number of numbers) {
    const refused = call(PR_CAPBSET_DROP, number);
    if (refused !== undefined && refused !== 'EINVAL') return refused;
  }
  return undefined;
};

/** Programs started from now on as a user other than root inherit no capability. */
export const clearAmbientCapabilities = (): Refusal => call(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL);

/** Puts a classic BPF program (8 bytes an instruction) before every system call of programs started from now on. */
export const installFilter = (program: Uint8Array): Refusal => {
  const koffi = libc()?.koffi;
  if (!koffi) return 'ENOSYS';
  const instructions = Buffer.from(program);
  // struct sock_fprog: a count, six bytes of padding, a pointer.
  const header = Buffer.alloc(16);
  header.writeUInt16LE(instructions.length / 8, 0);
  header.writeBigUInt64LE(koffi.address(instructions), 8);
  return forbidNewPrivileges() ?? call(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, koffi.address(header));
};
