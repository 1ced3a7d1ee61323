/* Which system calls are looked at, and their numbers in each interface. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* What a call does, the same for all interfaces. The comment gives its arguments. */
enum kind {
  K_NONE,
  K_OPEN,      /* path, flags */
  K_CREAT,     /* path */
  K_OPENAT,    /* dirfd, path, flags */
  K_OPENAT2,   /* dirfd, path, struct open_how */
  K_HANDLE,    /* open_by_handle_at */
  K_EXEC,      /* path, argv */
  K_EXECAT,    /* dirfd, path, argv, envp, flags */
  K_TRUNCATE,  /* path */
  K_RENAME,    /* old, new */
  K_RENAMEAT,  /* dirfd, old, dirfd, new */
  K_RENAMEAT2, /* dirfd, old, dirfd, new, flags */
  K_UNLINK,    /* path */
  K_UNLINKAT,  /* dirfd, path, flags */
  K_RMDIR,     /* path */
  K_LINK,      /* old, new */
  K_LINKAT,    /* dirfd, old, dirfd, new, flags */
  K_SYMLINK,   /* target, path */
  K_SYMLINKAT, /* target, dirfd, path */
  K_MKDIR,     /* path */
  K_MKDIRAT,   /* dirfd, path */
  K_MKNOD,     /* path */
  K_MKNODAT,   /* dirfd, path */
  K_SET,       /* path: mode, owner, times, attributes */
  K_SETAT,     /* dirfd, path */
  K_OWN,       /* path, user, group */
  K_OWNAT,     /* dirfd, path, user, group */
  K_OWNFD,     /* fd, user, group */
  K_USER,      /* a user id; so many in those that follow */
  K_USER_2,
  K_USER_3,
  K_GROUP, /* a group id; so many in those that follow */
  K_GROUP_2,
  K_GROUP_3,
  K_RANDOM, /* buffer, length, flags */
  K_CONNECT,   /* fd, address, length */
  K_BIND,      /* fd, address, length */
  K_SENDTO,    /* fd, buffer, length, flags, address, length */
  K_SENDMANY,  /* fd, array of messages, length */
  K_LISTEN,
  K_SOCKET,    /* number, arguments: all socket calls of i386 in one */
  K_CHROOT,    /* path */
  K_MOUNT,     /* anything that gives processes mounts of their own */
  K_CLONE,     /* flags */
  K_CLONE3,    /* struct clone_args */
  K_PTRACE,
  K_LISTENER, /* seccomp with a listener */
  K_LOOK,     /* path */
  K_LOOK_LINK, /* path, a symlink itself */
  K_STATAT,   /* dirfd, path, buffer, flags */
  K_STATX,    /* dirfd, path, flags */
  K_ACCESSAT, /* dirfd, path */
  K_READLINKAT, /* dirfd, path */
  K_FOREIGN,  /* an interface that is not in the table */
};

enum when { ALWAYS, ANY_BIT, NO_BIT, NOT_ZERO };

struct rule {
  uint8_t kind;
  /* Numbers; -1 where the interface lacks the call. */
  int16_t x86_64, i386, aarch64;
  /* Only if argument `arg` has any of `bits`, none of them, or is not zero. */
  uint8_t when, arg;
  uint32_t bits;
};

extern const struct rule rules[];
extern const size_t rule_count;

/* The rule's number under an AUDIT_ARCH; -1 if there is none. */
int number_of(const struct rule *rule, uint32_t arch);

/* K_NONE for a call that is not in the table. */
enum kind kind_of(uint32_t arch, int number);
