#define _GNU_SOURCE
#include "calls.h"
#include "guard.h"
#include "handle.h"
#include "tree.h"
#include "watch.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* Since 6.6 the caller is woken on the same processor. */
#ifndef SECCOMP_IOCTL_NOTIF_SET_FLAGS
#define SECCOMP_IOCTL_NOTIF_SET_FLAGS SECCOMP_IOW(4, uint64_t)
#endif
enum { SYNC_WAKE_UP = 1 };

enum { NEWNS = 0x00020000, MUST_RESTART = -513 };

static int listener = -1;
static bool guarded;
static uint64_t current;

static bool still_waits(void) { return ioctl(listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &current) == 0; }

static void send(uint32_t flags, int32_t error) {
  struct seccomp_notif_resp answer = {.id = current, .flags = flags, .error = error};
  ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
}
static void let_begin_again(void) { send(0, MUST_RESTART); }

static void at_call(void) {
  struct seccomp_notif request;
  memset(&request, 0, sizeof request);
  if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &request) != 0) return;
  current = request.id;
  uint32_t arch = request.data.arch;
  struct call call = {.kind = kind_of(arch, request.data.nr), .tid = (pid_t)request.pid, .waits = still_waits};
  call.compat = arch == AUDIT_ARCH_I386;
  memcpy(call.args, request.data.args, sizeof call.args);
  uint64_t flags = call.args[0];
  if (call.kind == K_CLONE3 && read_memory(&call, call.args[0], &flags, sizeof flags) != (ssize_t)sizeof flags) flags = 0;
  if (call.kind == K_CLONE || call.kind == K_CLONE3) call.kind = (flags & NEWNS) != 0 ? K_MOUNT : K_NONE;
  bool waits = false;
  if (call.kind != K_PTRACE) waits = handle(&call);
  /* Other tracers are no trouble here, once what they trace is left to them. */
  else if (guarded && guard_release(&call, let_begin_again)) return;
  if (guarded) guard_let_go(&call, request.data.nr, waits);
  send(SECCOMP_USER_NOTIF_FLAG_CONTINUE, 0);
}

/* False once nobody is left. */
static bool collect(void) {
  if (guarded) return guard_collect();
  for (;;) {
    int status;
    pid_t pid = waitpid(-1, &status, WNOHANG | __WALL);
    if (pid == 0) return true;
    if (pid < 0) return errno == EINTR;
    if (pid == tree.command) tree_ended(status);
  }
}

static void watch(int ended) {
  struct pollfd sources[2] = {{.fd = listener, .events = POLLIN}, {.fd = ended, .events = POLLIN}};
  for (bool more = collect(); more;) {
    struct signalfd_siginfo info;
    if (poll(sources, 2, -1) < 0) tree_check();
    if ((sources[1].revents & POLLIN) != 0) {
      while (read(ended, &info, sizeof info) > 0) continue;
      more = collect();
    }
    if ((sources[0].revents & POLLIN) != 0) at_call();
    /* The last process under the filter is gone. */
    else if ((sources[0].revents & POLLHUP) != 0) sources[0].fd = -1;
  }
}

static bool watch_by_listener(char *const argv[], struct limits limits, struct failure *failure) {
  struct child child;
  sigset_t set;
  *failure = (struct failure){'s', 0};
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  int ended = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  if (ended < 0 || !start_child(argv, FOR_LISTENER, &child)) {
    failure->error = errno;
    return false;
  }
  tree_start(child.pid, limits.timeout, limits.linger);
  if (guarded && !guard_start(child.pid)) {
    *failure = (struct failure){'p', errno};
    kill(child.pid, SIGKILL);
    waitpid(child.pid, NULL, 0);
    return false;
  }
  close(child.gate);
  listener = receive_listener(&child);
  if (listener < 0) {
    waitpid(child.pid, NULL, 0);
    *failure = read_failure(&child);
    return false;
  }
  ioctl(listener, SECCOMP_IOCTL_NOTIF_SET_FLAGS, SYNC_WAKE_UP);
  watch(ended);
  *failure = read_failure(&child);
  return failure->stage != 'f';
}

bool watch_by_notify(char *const argv[], struct limits limits, struct failure *failure) {
  return watch_by_listener(argv, limits, failure);
}

bool watch_guarded(char *const argv[], struct limits limits, struct failure *failure) {
  guarded = true;
  return watch_by_listener(argv, limits, failure);
}
