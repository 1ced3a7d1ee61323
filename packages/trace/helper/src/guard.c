#define _GNU_SOURCE
#include "guard.h"
#include "calls.h"
#include "emit.h"
#include "follow.h"
#include "registers.h"
#include "tree.h"
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>

/* Requests as the kernel numbers them. */
enum { TRACEME = 0, ATTACH = 16, SEIZE = 0x4206, PATIENCE_MS = 2000 };

/* What was let go last and may wait for others, by its thread. */
enum { ROOM = 4096 };
static struct waiting {
  pid_t tid;
  int number;
  uint64_t args[2];
} waiting[ROOM];

static struct waiting *waiting_of(pid_t tid) { return &waiting[(uint32_t)tid % ROOM]; }

bool guard_start(pid_t pid) {
  if (!can_begin_again) {
    errno = ENOSYS;
    return false;
  }
  if (ptrace(PTRACE_SEIZE, pid, NULL, (void *)follow_options) != 0) return false;
  follow_first();
  return true;
}

void guard_let_go(const struct call *call, int number, bool waits) {
  struct waiting *last = waiting_of(call->tid);
  if (waits) *last = (struct waiting){call->tid, number, {call->args[0], call->args[1]}};
  else if (last->tid == call->tid) last->tid = 0;
}

/* A call that has no address to send to was not stopped. */
static bool was_stopped(const struct call *call) {
  return call->kind != K_NONE && (call->kind != K_SENDTO || call->args[4] != 0);
}

/* Its call waited for an answer, and not for what it asked for. */
static void begin_again(pid_t tid) {
  struct call call = {.tid = tid};
  int number;
  if (!read_interrupted(&call, &number) || !was_stopped(&call)) return;
  const struct waiting *last = waiting_of(tid);
  if (last->tid == tid && last->number == number && last->args[0] == call.args[0] && last->args[1] == call.args[1]) return;
  set_begin_again(tid);
}

bool guard_collect(void) {
  for (;;) {
    int status;
    pid_t tid = waitpid(-1, &status, WNOHANG | __WALL);
    if (tid == 0) return true;
    if (tid < 0) return errno == EINTR;
    if (!WIFSTOPPED(status)) {
      follow_end(tid, status);
      continue;
    }
    if (status >> 16 == 0) begin_again(tid);
    follow_stop(tid, status);
  }
}

/* Waits until it stops, and lets it be. */
static bool detach(pid_t tid) {
  for (int ms = 0; ms < PATIENCE_MS; ms++) {
    int status;
    pid_t got = waitpid(tid, &status, WNOHANG | __WALL);
    if (got < 0 && errno != EINTR) return false;
    if (got == tid && !WIFSTOPPED(status)) {
      follow_end(tid, status);
      return false;
    }
    if (got == tid) {
      bool signal = status >> 16 == 0;
      if (signal) begin_again(tid);
      return ptrace(PTRACE_DETACH, tid, NULL, (void *)(uintptr_t)(signal ? WSTOPSIG(status) : 0)) == 0;
    }
    nanosleep(&(struct timespec){0, 1000000}, NULL);
  }
  return false;
}

bool guard_release(const struct call *call, void (*answer)(void)) {
  uint64_t request = call->args[0];
  if (request != TRACEME && request != ATTACH && request != SEIZE) return false;
  pid_t target = request == TRACEME ? call->tid : (pid_t)call->args[1];
  /* Not ours, or let go already. */
  if (ptrace(PTRACE_INTERRUPT, target, NULL, NULL) != 0) return false;
  if (request == TRACEME) answer();
  if (!detach(target)) emit_reason("ptrace-inside", "");
  return request == TRACEME;
}
