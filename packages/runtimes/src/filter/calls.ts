/** Calls newer than 2018 have one number on every architecture. */
const shared = {
  pidfd_getfd: 438,
  io_uring_setup: 425,
  open_tree: 428,
  clone3: 435,
  openat2: 437,
  faccessat2: 439,
  fchmodat2: 452,
  setxattrat: 463,
  getxattrat: 464,
  listxattrat: 465,
  removexattrat: 466,
  open_tree_attr: 467,
  file_getattr: 468,
  file_setattr: 469,
} as const;

interface OldNumbers {
  readonly ioctl: number;
  readonly kill: number;
  readonly ptrace: number;
  readonly kcmp: number;
  /** process_vm_writev follows it everywhere. */
  readonly process_vm_readv: number;
  readonly statx: number;
  readonly renameat2: number;
  readonly execveat: number;
  /** setxattr, lsetxattr and fsetxattr follow one another everywhere, and so do the three that remove. */
  readonly setxattr: number;
  readonly removexattr: number;
  readonly socket: number;
  /** Only 32-bit x86 has this one. */
  readonly socketcall?: number;
}

const numbers = ({ setxattr, removexattr, process_vm_readv, ...old }: OldNumbers) => ({
  ...shared,
  ...old,
  process_vm_readv,
  process_vm_writev: process_vm_readv + 1,
  setxattr,
  lsetxattr: setxattr + 1,
  fsetxattr: setxattr + 2,
  removexattr,
  lremovexattr: removexattr + 1,
  fremovexattr: removexattr + 2,
});

export type CallName = Exclude<keyof ReturnType<typeof numbers>, undefined>;

/** A system call interface: AUDIT_ARCH of linux/audit.h and its numbers. */
export interface CallTable {
  readonly audit: number;
  /** Numbers from here on are those of another interface that comes through the same door, and none of them is answered. */
  readonly end?: number;
  readonly numbers: Readonly<Partial<Record<CallName, number>>>;
}

/** What programs on a machine of this kind may use: its own interface, and the 32-bit one beside it. */
export const callTables: Readonly<Partial<Record<NodeJS.Architecture, readonly CallTable[]>>> = {
  x64: [
    {
      audit: 0xc000003e,
      // __X32_SYSCALL_BIT of asm/unistd.h.
      end: 0x40000000,
      numbers: numbers({
        ioctl: 16,
        kill: 62,
        ptrace: 101,
        kcmp: 312,
        process_vm_readv: 310,
        statx: 332,
        renameat2: 316,
        execveat: 322,
        setxattr: 188,
        removexattr: 197,
        socket: 41,
      }),
    },
    {
      audit: 0x40000003,
      numbers: numbers({
        ioctl: 54,
        kill: 37,
        ptrace: 26,
        kcmp: 349,
        process_vm_readv: 347,
        statx: 383,
        renameat2: 353,
        execveat: 358,
        setxattr: 226,
        removexattr: 235,
        socket: 359,
        socketcall: 102,
      }),
    },
  ],
  arm64: [
    {
      audit: 0xc00000b7,
      numbers: numbers({
        ioctl: 29,
        kill: 129,
        ptrace: 117,
        kcmp: 272,
        process_vm_readv: 270,
        statx: 291,
        renameat2: 276,
        execveat: 281,
        setxattr: 5,
        removexattr: 14,
        socket: 198,
      }),
    },
    {
      audit: 0x40000028,
      numbers: numbers({
        ioctl: 54,
        kill: 37,
        ptrace: 26,
        kcmp: 378,
        process_vm_readv: 376,
        statx: 397,
        renameat2: 382,
        execveat: 387,
        setxattr: 226,
        removexattr: 235,
        socket: 281,
      }),
    },
  ],
};
