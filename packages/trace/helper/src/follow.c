#define _GNU_SOURCE
#include "follow.h"
#include "registers.h"
#include "tree.h"
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

const unsigned long follow_options =
    PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL;

/* Were let go at their end, which comes here too if they are children of ours. */
enum { ROOM = 4096 };
static pid_t ending[ROOM];

static pid_t *ending_of(pid_t tid) { return &ending[(uint32_t)tid % ROOM]; }

static void count_new(bool process) {
  if (process) tree.processes++;
  if (++tree.alive > tree.most_alive) tree.most_alive = tree.alive;
}

void follow_first(void) { count_new(true); }

static bool stops_group(int signal) {
  return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

void follow_stop(pid_t tid, int status) {
  int signal = WSTOPSIG(status);
  switch (status >> 16) {
  case 0:
    ptrace(PTRACE_CONT, tid, NULL, (void *)(uintptr_t)signal);
    return;
  case PTRACE_EVENT_STOP:
    if (stops_group(signal)) {
      ptrace(PTRACE_LISTEN, tid, NULL, NULL);
      return;
    }
    break;
  case PTRACE_EVENT_FORK:
  case PTRACE_EVENT_VFORK:
    count_new(true);
    break;
  case PTRACE_EVENT_CLONE:
    count_new(!makes_thread(tid));
    break;
  case PTRACE_EVENT_EXIT:
    /* Whoever waits by pidfd hears of an end before a tracer has, and asks in vain until then: tokio gives up. */
    if (ptrace(PTRACE_DETACH, tid, NULL, NULL) != 0) break;
    *ending_of(tid) = tid;
    if (tree.alive > 0) tree.alive--;
    return;
  default:
    break;
  }
  ptrace(PTRACE_CONT, tid, NULL, NULL);
}

void follow_end(pid_t tid, int status) {
  if (*ending_of(tid) == tid) *ending_of(tid) = 0;
  else if (tree.alive > 0) tree.alive--;
  if (tid == tree.command) tree_ended(status);
}
