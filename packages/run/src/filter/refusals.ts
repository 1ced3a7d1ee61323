import type { CallName } from './calls.ts';

/** System calls that are not made, and the error number that the program gets instead. */
export type Refusals = Readonly<Partial<Record<CallName, number>>>;

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
