#include "filter.h"
#include "calls.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Since 5.19 a call whose answer is on its way is not interrupted. */
#ifndef SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)
#endif
#ifndef SECCOMP_FILTER_FLAG_NEW_LISTENER
#define SECCOMP_FILTER_FLAG_NEW_LISTENER (1UL << 3)
#define SECCOMP_RET_USER_NOTIF 0x7fc00000U
#endif

enum { IO_URING_SETUP = 425, X32_BIT = 0x40000000 };

static struct sock_filter program[1024];
static size_t length;

static void add(uint16_t code, uint8_t yes, uint8_t no, uint32_t value) {
  program[length++] = (struct sock_filter){code, yes, no, value};
}
static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)offset); }
static void answer(uint32_t value) { add(BPF_RET | BPF_K, 0, 0, value); }
static void unless_equal_skip(uint32_t value, uint8_t count) { add(BPF_JMP | BPF_JEQ | BPF_K, 0, count, value); }

static size_t argument(int index) { return offsetof(struct seccomp_data, args) + 8 * (size_t)index; }

static void add_rule(const struct rule *rule, uint32_t number, uint32_t trap) {
  switch (rule->when) {
  case ALWAYS:
    unless_equal_skip(number, 1);
    answer(trap);
    break;
  case ANY_BIT:
    unless_equal_skip(number, 4);
    load(argument(rule->arg));
    add(BPF_JMP | BPF_JSET | BPF_K, 0, 1, rule->bits);
    answer(trap);
    answer(SECCOMP_RET_ALLOW);
    break;
  case NO_BIT:
    unless_equal_skip(number, 4);
    load(argument(rule->arg));
    add(BPF_JMP | BPF_JSET | BPF_K, 1, 0, rule->bits);
    answer(trap);
    answer(SECCOMP_RET_ALLOW);
    break;
  case NOT_ZERO:
    unless_equal_skip(number, 6);
    load(argument(rule->arg));
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 2, 0);
    load(argument(rule->arg) + 4);
    add(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, 0);
    answer(trap);
    answer(SECCOMP_RET_ALLOW);
  }
}

/* A process that made itself undumpable could not be looked into by an ordinary user: it is told that it is so now. */
static void add_dumpable(uint32_t prctl_number) {
  unless_equal_skip(prctl_number, 6);
  load(argument(0));
  unless_equal_skip(PR_SET_DUMPABLE, 3);
  load(argument(1));
  unless_equal_skip(0, 1);
  answer(SECCOMP_RET_ERRNO | 0);
  answer(SECCOMP_RET_ALLOW);
}

static void add_rules(uint32_t arch, bool compat, bool listener) {
  for (size_t at = 0; at < rule_count; at++) {
    int number = number_of(&rules[at], arch);
    uint32_t message = rules[at].kind | (compat ? COMPAT_FLAG : 0u);
    if (number >= 0)
      add_rule(&rules[at], (uint32_t)number, listener ? SECCOMP_RET_USER_NOTIF : SECCOMP_RET_TRACE | message);
  }
}

static void add_interface(uint32_t arch, uint32_t prctl_number, bool compat, bool listener) {
  add(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, arch);
  size_t over = length;
  add(BPF_JMP | BPF_JA, 0, 0, 0);
  load(offsetof(struct seccomp_data, nr));
  if (arch == AUDIT_ARCH_X86_64) {
    /* x32 has calls of its own; no distribution has it any more. */
    add(BPF_JMP | BPF_JGE | BPF_K, 0, 1, X32_BIT);
    answer(SECCOMP_RET_ERRNO | ENOSYS);
  }
  add_rules(arch, compat, listener);
  /* Calls in a ring never pass this filter; programs take the older way when there is no ring. */
  unless_equal_skip(IO_URING_SETUP, 1);
  answer(SECCOMP_RET_ERRNO | ENOSYS);
  add_dumpable(prctl_number);
  answer(SECCOMP_RET_ALLOW);
  program[over].k = (uint32_t)(length - over - 1);
}

int install_filter(bool listener) {
  length = 0;
  load(offsetof(struct seccomp_data, arch));
#if defined(__x86_64__)
  add_interface(AUDIT_ARCH_X86_64, 157, false, listener);
  add_interface(AUDIT_ARCH_I386, 172, true, listener);
#elif defined(__aarch64__)
  add_interface(AUDIT_ARCH_AARCH64, 167, false, listener);
#else
#error "no table for this architecture"
#endif
  answer(listener ? SECCOMP_RET_USER_NOTIF : SECCOMP_RET_TRACE | K_FOREIGN | COMPAT_FLAG);
  struct sock_fprog whole = {(unsigned short)length, program};
  unsigned long flags = listener ? SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV : 0;
  if (listener && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, NULL) < 0 && errno == EINVAL)
    flags = SECCOMP_FILTER_FLAG_NEW_LISTENER;
  /* Root needs no NO_NEW_PRIVS, and so programs that change the user go on to work. */
  long done = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &whole);
  if (done < 0 && errno == EACCES) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    done = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &whole);
  }
  if (done < 0 && errno == ENOSYS && !listener) done = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole);
  return (int)done;
}
