#include "calls.h"
#include <linux/audit.h>

#ifndef AUDIT_ARCH_AARCH64
#define AUDIT_ARCH_AARCH64 0xc00000b7
#endif

enum { NEWNS = 0x00020000, UNTRACED = 0x00800000, NEW_LISTENER = 8, EMPTY_PATH = 0x1000 };

const struct rule rules[] = {
    {K_OPENAT, 257, 295, 56},
    {K_OPEN, 2, 5, -1},
    {K_CREAT, 85, 8, -1},
    {K_OPENAT2, 437, 437, 437},
    {K_HANDLE, 304, 342, 265},
    {K_EXEC, 59, 11, 221},
    {K_EXECAT, 322, 358, 281},
    {K_TRUNCATE, 76, 92, 45},
    {K_TRUNCATE, -1, 193, -1},
    {K_RENAME, 82, 38, -1},
    {K_RENAMEAT, 264, 302, 38},
    {K_RENAMEAT2, 316, 353, 276},
    {K_UNLINK, 87, 10, -1},
    {K_UNLINKAT, 263, 301, 35},
    {K_RMDIR, 84, 40, -1},
    {K_LINK, 86, 9, -1},
    {K_LINKAT, 265, 303, 37},
    {K_SYMLINK, 88, 83, -1},
    {K_SYMLINKAT, 266, 304, 36},
    {K_MKDIR, 83, 39, -1},
    {K_MKDIRAT, 258, 296, 34},
    {K_MKNOD, 133, 14, -1},
    {K_MKNODAT, 259, 297, 33},
    /* chmod, utime, utimes, setxattr, lsetxattr, removexattr, lremovexattr */
    {K_SET, 90, 15, -1},
    {K_SET, 132, 30, -1},
    {K_SET, 235, 271, -1},
    {K_SET, 188, 226, 5},
    {K_SET, 189, 227, 6},
    {K_SET, 197, 235, 14},
    {K_SET, 198, 236, 15},
    /* chown and lchown, with those of 32 bits for i386; fchownat, fchown */
    {K_OWN, 92, 182, -1},
    {K_OWN, -1, 212, -1},
    {K_OWN, 94, 16, -1},
    {K_OWN, -1, 198, -1},
    {K_OWNAT, 260, 298, 54},
    {K_OWNFD, 93, 95, 55},
    {K_OWNFD, -1, 207, -1},
    /* fchmodat, fchmodat2, futimesat; utimensat without a path is about an open file */
    {K_SETAT, 268, 306, 53},
    {K_SETAT, 452, 452, 452},
    {K_SETAT, 261, 299, -1, NOT_ZERO, 1},
    {K_SETAT, 280, 320, 88, NOT_ZERO, 1},
    {K_SETAT, -1, 412, -1, NOT_ZERO, 1},
    {K_CONNECT, 42, 362, 203},
    {K_BIND, 49, 361, 200},
    {K_SENDTO, 44, 369, 206, NOT_ZERO, 4},
    {K_SENDMANY, 307, 345, 269},
    {K_LISTEN, 50, 363, 201},
    {K_SOCKET, -1, 102, -1},
    /* setuid, setreuid, setresuid, and for groups; those with 32 bits for i386 */
    {K_USER, 105, 23, 146},
    {K_USER, -1, 213, -1},
    {K_USER_2, 113, 70, 145},
    {K_USER_2, -1, 203, -1},
    {K_USER_3, 117, 164, 147},
    {K_USER_3, -1, 208, -1},
    {K_GROUP, 106, 46, 144},
    {K_GROUP, -1, 214, -1},
    {K_GROUP_2, 114, 71, 143},
    {K_GROUP_2, -1, 204, -1},
    {K_GROUP_3, 119, 170, 149},
    {K_GROUP_3, -1, 210, -1},
    /* Without flags: libraries that seed themselves at their start set some. */
    {K_RANDOM, 318, 355, 278, NO_BIT, 2, 0xffffffff},
    {K_CHROOT, 161, 61, 51},
    /* unshare, setns, pivot_root, mount, move_mount */
    {K_MOUNT, 272, 310, 97, ANY_BIT, 0, NEWNS},
    {K_MOUNT, 308, 346, 268},
    {K_MOUNT, 155, 217, 41},
    {K_MOUNT, 165, 21, 40},
    {K_MOUNT, 429, 429, 429},
    {K_CLONE, 56, 120, 220, ANY_BIT, 0, NEWNS | UNTRACED},
    {K_CLONE3, 435, 435, 435},
    {K_PTRACE, 101, 26, 117},
    {K_LISTENER, 317, 354, 277, ANY_BIT, 1, NEW_LISTENER},
    /* Calls that ask for a path without opening it: */
    /* stat, access, chdir, statfs, getxattr, listxattr; those with 64 in their name for i386 */
    {K_LOOK, 4, 106, -1},
    {K_LOOK, -1, 195, -1},
    {K_LOOK, 21, 33, -1},
    {K_LOOK, 80, 12, 49},
    {K_LOOK, 137, 99, 43},
    {K_LOOK, -1, 268, -1},
    {K_LOOK, 191, 229, 8},
    {K_LOOK, 194, 232, 11},
    /* lstat, readlink, lgetxattr, llistxattr */
    {K_LOOK_LINK, 6, 107, -1},
    {K_LOOK_LINK, -1, 196, -1},
    {K_LOOK_LINK, 89, 85, -1},
    {K_LOOK_LINK, 192, 230, 9},
    {K_LOOK_LINK, 195, 233, 12},
    /* Without a path they are about an open file. */
    {K_STATAT, 262, 300, 79, NO_BIT, 3, EMPTY_PATH},
    {K_STATX, 332, 383, 291, NO_BIT, 2, EMPTY_PATH},
    {K_ACCESSAT, 269, 307, 48},
    {K_STATAT, 439, 439, 439, NO_BIT, 3, EMPTY_PATH},
    {K_READLINKAT, 267, 305, 78},
};
const size_t rule_count = sizeof rules / sizeof rules[0];

int number_of(const struct rule *rule, uint32_t arch) {
  switch (arch) {
  case AUDIT_ARCH_X86_64:
    return rule->x86_64;
  case AUDIT_ARCH_I386:
    return rule->i386;
  case AUDIT_ARCH_AARCH64:
    return rule->aarch64;
  default:
    return -1;
  }
}

enum kind kind_of(uint32_t arch, int number) {
  if (arch != AUDIT_ARCH_X86_64 && arch != AUDIT_ARCH_I386 && arch != AUDIT_ARCH_AARCH64) return K_FOREIGN;
  for (size_t at = 0; at < rule_count; at++)
    if (number_of(&rules[at], arch) == number) return rules[at].kind;
  return K_NONE;
}
