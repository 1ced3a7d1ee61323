#define _GNU_SOURCE
#include "calls.h"
#include "filter.h"
#include "follow.h"
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

static void at_stop(pid_t tid, int status) {
  if (status >> 16 != PTRACE_EVENT_SECCOMP) {
    follow_stop(tid, status);
    return;
  }
  at_call(tid);
  ptrace(PTRACE_CONT, tid, NULL, NULL);
}

static void watch(void) {
  for (;;) {
    int status;
    pid_t tid = waitpid(-1, &status, __WALL);
    if (tid < 0 && errno != EINTR) return;
    if (tid < 0) tree_check();
    else if (WIFSTOPPED(status)) at_stop(tid, status);
    else follow_end(tid, status);
  }
}

bool watch_by_ptrace(char *const argv[], struct limits limits, struct failure *failure) {
  struct child child;
  *failure = (struct failure){'s', 0};
  if (!start_child(argv, FOR_PTRACE, &child)) {
    failure->error = errno;
    return false;
  }
  if (ptrace(PTRACE_SEIZE, child.pid, NULL, (void *)(follow_options | PTRACE_O_TRACESECCOMP)) != 0) {
    *failure = (struct failure){'p', errno};
    kill(child.pid, SIGKILL);
    waitpid(child.pid, NULL, 0);
    return false;
  }
  tree_start(child.pid, limits.timeout, limits.linger);
  follow_first();
  close(child.gate);
  watch();
  *failure = read_failure(&child);
  return failure->stage != 'f';
}
