import type { CallName } from './calls.ts';

/** The error number that a program gets instead of a system call: always, or if an argument (0 is the first) is, or is not, among some. */
export type Answer =
  | number
  | {
      readonly errno: number;
      readonly argument: 0 | 1;
      readonly is: 'among' | 'not-among';
      readonly values: readonly number[];
    };

/** System calls that are not made. */
export type Refusals = Readonly<Partial<Record<CallName, Answer>>>;

const EPERM = 1;
const EIO = 5;
const EACCES = 13;
const ENOSYS = 38;
const EOPNOTSUPP = 95;

const all = (names: readonly CallName[], errno: number): Refusals =>
  Object.fromEntries(names.map((name) => [name, errno]));

/**
 * What PRoot before 5.4 does not know and so lets look at the machine's own tree, or what slips by any PRoot. C libraries know an
 * older way to do each and take it on ENOSYS. clone3 is not among them: PRoot 5.1 mismanages the heap of a program that falls back
 * to clone(CLONE_VM), and R dies of it.
 */
export const untranslated: Refusals = all(
  [
    ...([
      'execveat',
      'renameat2',
      'statx',
      'io_uring_setup',
      'open_tree',
      'openat2',
      'faccessat2',
      'fchmodat2',
    ] as const),
    ...([
      'setxattrat',
      'getxattrat',
      'listxattrat',
      'removexattrat',
      'open_tree_attr',
      'file_getattr',
      'file_setattr',
    ] as const),
  ],
  ENOSYS,
);

/** Attributes are out of Landlock's reach; programs that copy files take "not supported" for an answer. */
export const attributeWrites: Refusals = {
  ...all(['setxattr', 'lsetxattr', 'fsetxattr', 'removexattr', 'lremovexattr', 'fremovexattr'], EOPNOTSUPP),
  ...all(['setxattrat', 'removexattrat', 'file_setattr'], ENOSYS),
};

const AF_UNIX = 1;
const AF_NETLINK = 16;
const AF_ALG = 38;
const SYS_SOCKET = 1;

/**
 * No socket that leads beyond this machine; EACCES is what socket(2) says of a policy. socketcall hides the kind of socket from a
 * filter, so old 32-bit programs get none; io_uring makes sockets past any filter.
 */
export const ipSockets: Refusals = {
  socket: { errno: EACCES, argument: 0, is: 'not-among', values: [AF_UNIX, AF_NETLINK, AF_ALG] },
  socketcall: { errno: EACCES, argument: 0, is: 'among', values: [SYS_SOCKET] },
  io_uring_setup: ENOSYS,
};

const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;

/** Nobody types into a terminal but who sits at it: what kernels without the old TIOCSTI answer (tty_ioctl(4)). */
export const typing: Refusals = {
  ioctl: { errno: EIO, argument: 1, is: 'among', values: [TIOCSTI, TIOCLINUX] },
};

const everyProcess = 0xffffffff;

/** No signal to all processes of a user at once. */
export const signalsToAll: Refusals = {
  kill: { errno: EPERM, argument: 0, is: 'among', values: [everyProcess] },
};

/** No look into other processes, nor a descriptor of theirs. */
export const otherProcesses: Refusals = all(
  ['ptrace', 'process_vm_readv', 'process_vm_writev', 'pidfd_getfd', 'kcmp'],
  EPERM,
);
