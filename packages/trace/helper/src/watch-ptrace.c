#define _GNU_SOURCE
#include "calls.h"
#include "filter.h"
#include "handle.h"
#include "registers.h"
#include "tree.h"
#include "watch.h"
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

enum { UNTRACED = 0x00800000, NEWNS = 0x00020000 };

static const unsigned long options = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                                     PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL;

/* A child that asks not to be traced is traced all the same. */
static void keep_traced(struct call *call) {
  if (call->kind == K_CLONE) {
    if ((call->args[0] & UNTRACED) != 0) set_first_argument(call->tid, call->compat, call->args[0] & ~(uint64_t)UNTRACED);
    if ((call->args[0] & NEWNS) != 0) call->kind = K_MOUNT;
    return;
  }
  uint64_t flags;
  if (read_memory(call, call->args[0], &flags, sizeof flags) != (ssize_t)sizeof flags) return;
  if ((flags & UNTRACED) != 0)
    ptrace(PTRACE_POKEDATA, call->tid, (void *)(uintptr_t)call->args[0], (void *)(uintptr_t)(flags & ~(uint64_t)UNTRACED));
  if ((flags & NEWNS) != 0) call->kind = K_MOUNT;
}

static void at_call(pid_t tid) {
  struct call call = {.tid = tid};
  if (!read_call(&call)) return;
  if (call.kind == K_CLONE || call.kind == K_CLONE3) keep_traced(&call);
  handle(&call);
}

static void count_new(bool process) {
  if (process) tree.processes++;
  if (++tree.alive > tree.most_alive) tree.most_alive = tree.alive;
}

static bool stops_group(int signal) {
  return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

static void at_stop(pid_t tid, int status) {
  int signal = WSTOPSIG(status), event = status >> 16;
  switch (event) {
  case 0:
    ptrace(PTRACE_CONT, tid, NULL, (void *)(uintptr_t)signal);
    return;
  case PTRACE_EVENT_STOP:
    if (stops_group(signal)) {
      ptrace(PTRACE_LISTEN, tid, NULL, NULL);
      return;
    }
    break;
  case PTRACE_EVENT_SECCOMP:
    at_call(tid);
    break;
  case PTRACE_EVENT_FORK:
  case PTRACE_EVENT_VFORK:
    count_new(true);
    break;
  case PTRACE_EVENT_CLONE:
    count_new(!makes_thread(tid));
    break;
  default:
    break;
  }
  ptrace(PTRACE_CONT, tid, NULL, NULL);
}

static void watch(void) {
  for (;;) {
    int status;
    pid_t tid = waitpid(-1, &status, __WALL);
    if (tid < 0 && errno != EINTR) return;
    if (tid < 0) tree_check();
    else if (WIFSTOPPED(status)) at_stop(tid, status);
    else {
      if (tree.alive > 0) tree.alive--;
      if (tid == tree.command) tree_ended(status);
    }
  }
}

bool watch_by_ptrace(char *const argv[], struct limits limits, struct failure *failure) {
  struct child child;
  *failure = (struct failure){'s', 0};
  if (!start_child(argv, FOR_PTRACE, &child)) {
    failure->error = errno;
    return false;
  }
  if (ptrace(PTRACE_SEIZE, child.pid, NULL, (void *)options) != 0) {
    *failure = (struct failure){'p', errno};
    kill(child.pid, SIGKILL);
    waitpid(child.pid, NULL, 0);
    return false;
  }
  tree_start(child.pid, limits.timeout, limits.linger);
  count_new(true);
  close(child.gate);
  watch();
  *failure = read_failure(&child);
  return failure->stage != 'f';
}
