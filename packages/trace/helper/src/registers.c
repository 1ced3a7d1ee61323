#define _GNU_SOURCE
#include "registers.h"
#include "calls.h"
#include "filter.h"
#include <elf.h>
#include <linux/audit.h>
#include <stddef.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>

#ifndef NT_PRSTATUS
#define NT_PRSTATUS 1
#endif

enum { THREAD = 0x00010000, GET_SYSCALL_INFO = 0x420e, SECCOMP_STOP = 3 };

/* struct ptrace_syscall_info, whose names differ between headers. */
struct call_info {
  uint8_t op, pad[3];
  uint32_t arch;
  uint64_t instruction, stack, number, args[6];
  uint32_t message;
};

#if defined(__x86_64__)
typedef struct user_regs_struct registers;
static void arguments(const registers *r, bool compat, uint64_t to[6]) {
  const uint64_t wide[6] = {r->rdi, r->rsi, r->rdx, r->r10, r->r8, r->r9};
  const uint64_t narrow[6] = {(uint32_t)r->rbx, (uint32_t)r->rcx, (uint32_t)r->rdx,
                              (uint32_t)r->rsi, (uint32_t)r->rdi, (uint32_t)r->rbp};
  memcpy(to, compat ? narrow : wide, sizeof wide);
}
static void set_first(registers *r, bool compat, uint64_t value) {
  if (compat) r->rbx = value;
  else r->rdi = value;
}
#elif defined(__aarch64__)
typedef struct user_regs_struct registers;
static void arguments(const registers *r, bool compat, uint64_t to[6]) {
  (void)compat;
  memcpy(to, r->regs, 6 * sizeof(uint64_t));
}
static void set_first(registers *r, bool compat, uint64_t value) {
  (void)compat;
  r->regs[0] = value;
}
#endif

/* What the kernel keeps for a program that was interrupted: the call may begin again; it must. */
enum { MAY_RESTART = -512, MUST_RESTART = -513 };

static bool get_registers(pid_t tid, registers *to) {
  struct iovec part = {to, sizeof *to};
  return ptrace(PTRACE_GETREGSET, tid, (void *)NT_PRSTATUS, &part) == 0;
}

/* Before Linux 5.3 there is no such call: the event's message and the registers say the same. */
static bool read_old(struct call *call) {
  unsigned long message;
  registers all;
  if (ptrace(PTRACE_GETEVENTMSG, call->tid, NULL, &message) != 0 || !get_registers(call->tid, &all)) return false;
  call->kind = (int)(message & (COMPAT_FLAG - 1));
  call->compat = (message & COMPAT_FLAG) != 0;
  arguments(&all, call->compat, call->args);
  return true;
}

bool read_call(struct call *call) {
  struct call_info info = {0};
  if (ptrace(GET_SYSCALL_INFO, call->tid, (void *)sizeof info, &info) <= 0 || info.op != SECCOMP_STOP)
    return read_old(call);
  call->kind = (int)(info.message & (COMPAT_FLAG - 1));
  call->compat = (info.message & COMPAT_FLAG) != 0;
  memcpy(call->args, info.args, sizeof call->args);
  return true;
}

void set_first_argument(pid_t tid, bool compat, uint64_t value) {
  registers all;
  if (!get_registers(tid, &all)) return;
  set_first(&all, compat, value);
  struct iovec part = {&all, sizeof all};
  ptrace(PTRACE_SETREGSET, tid, (void *)NT_PRSTATUS, &part);
}

bool makes_thread(pid_t tid) {
  registers all;
  uint64_t args[6], flags;
  if (!get_registers(tid, &all)) return false;
  arguments(&all, false, args);
#if defined(__x86_64__)
  bool by_struct = all.orig_rax == 435;
#else
  bool by_struct = all.regs[8] == 435;
#endif
  if (!by_struct) return (args[0] & THREAD) != 0;
  struct call call = {.tid = tid};
  return read_memory(&call, args[0], &flags, sizeof flags) == (ssize_t)sizeof flags && (flags & THREAD) != 0;
}

#if defined(__x86_64__)
const bool can_begin_again = true;

bool read_interrupted(struct call *call, int *number) {
  enum { CODE_32 = 0x23 };
  registers all;
  if (!get_registers(call->tid, &all) || (int)all.rax != MAY_RESTART || (long long)all.orig_rax < 0) return false;
  *number = (int)all.orig_rax;
  call->compat = all.cs == CODE_32;
  call->kind = (int)kind_of(call->compat ? AUDIT_ARCH_I386 : AUDIT_ARCH_X86_64, *number);
  arguments(&all, call->compat, call->args);
  return true;
}

void set_begin_again(pid_t tid) {
  registers all;
  if (!get_registers(tid, &all)) return;
  all.rax = (unsigned long long)(long long)MUST_RESTART;
  struct iovec part = {&all, sizeof all};
  ptrace(PTRACE_SETREGSET, tid, (void *)NT_PRSTATUS, &part);
}
#else
/* Here the kernel has decided before the stop. */
const bool can_begin_again = false;

bool read_interrupted(struct call *call, int *number) {
  (void)call;
  (void)number;
  return false;
}
void set_begin_again(pid_t tid) { (void)tid; }
#endif
