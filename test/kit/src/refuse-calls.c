// refuse-calls NAME,NAME... COMMAND...: COMMAND finds a kernel, or an administrator, that does not give it these system calls.
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__
#define MACHINE AUDIT_ARCH_X86_64
#else
#define MACHINE AUDIT_ARCH_AARCH64
#endif
#define NEW_USER 0x10000000

// By number: headers may be older than the kernel, and from 424 on all processors share them.
static const struct { const char *name; int numbers[4]; } sets[] = {
  {"openat2", {437}}, {"clone3", {435}}, {"faccessat2", {439}}, {"statx", {SYS_statx}},
  {"pidfd", {434, 424, 438}}, {"landlock", {444, 445, 446}},
};

static struct sock_filter filter[128];
static unsigned short used;
static void add(unsigned short code, unsigned char yes, unsigned char no, unsigned value) {
  filter[used++] = (struct sock_filter){code, yes, no, value};
}
static void answer(unsigned number, unsigned error) {
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, number);
  add(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | error);
}
/** A new user namespace is refused, other uses of the call are not. */
static void refuse_user_namespace(unsigned number) {
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 4, number);
  add(BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, args[0]));
  add(BPF_JMP | BPF_JSET | BPF_K, 0, 1, NEW_USER);
  add(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM);
  add(BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr));
}

static int refuse(const char *name) {
  if (strcmp(name, "userns") == 0) {
    answer(435, ENOSYS);
    refuse_user_namespace(SYS_clone);
    refuse_user_namespace(SYS_unshare);
    return 1;
  }
  for (unsigned at = 0; at < sizeof sets / sizeof *sets; at++) {
    if (strcmp(name, sets[at].name) != 0) continue;
    for (unsigned one = 0; one < 4 && sets[at].numbers[one] != 0; one++) answer(sets[at].numbers[one], ENOSYS);
    return 1;
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 3) return 99;
  add(BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, MACHINE);
  add(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
  add(BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr));
  for (char *name = strtok(argv[1], ","); name != NULL; name = strtok(NULL, ","))
    if (!refuse(name)) {
      fprintf(stderr, "refuse-calls: no such set: %s\n", name);
      return 99;
    }
  add(BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {used, filter};
  // Root may do without, so that what it starts keeps setuid programs.
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0 &&
      (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)) {
    perror("refuse-calls");
    return 99;
  }
  execvp(argv[2], argv + 2);
  perror(argv[2]);
  return 127;
}
