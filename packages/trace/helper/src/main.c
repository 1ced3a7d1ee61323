/*
 * holotype-trace: runs a command and writes what it and its descendants touch to descriptor 3.
 * Arguments: guarded, ptrace, notify or none, a directory for pre-images, their limit in bytes, milliseconds for the command (0: no
 * limit) and for descendants after it, then the command. Exit code 0 if the records are whole, 1 if this way does not work here.
 */
#define _GNU_SOURCE
#include "emit.h"
#include "preimage.h"
#include "touch.h"
#include "tree.h"
#include "watch.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { RECORDS = 3, FIRST_COMMAND = 6 };

/* A standard input that is a file was opened before anything could be seen. */
static void note_input(void) {
  static struct found found;
  struct call call = {.tid = getpid()};
  if (resolve(&call, AT_FDCWD, "/proc/self/fd/0", FOLLOW, &found) && found.exists && S_ISREG(found.stat.stx_mode))
    touch(&found, READ, FIRST_READ);
}

static void emit_broken_way(struct failure failure) {
  emit_begin('B');
  emit_u8((uint8_t)failure.stage);
  emit_u32((uint32_t)failure.error);
  emit_end();
  emit_flush();
}

typedef bool watcher(char *const argv[], struct limits limits, struct failure *failure);

static watcher *way_of(const char *name) {
  if (strcmp(name, "guarded") == 0) return watch_guarded;
  if (strcmp(name, "notify") == 0) return watch_by_notify;
  return strcmp(name, "ptrace") == 0 ? watch_by_ptrace : watch_end;
}

int main(int argc, char *argv[]) {
  if (argc <= FIRST_COMMAND || fcntl(RECORDS, F_SETFD, FD_CLOEXEC) != 0) {
    fputs("usage: holotype-trace guarded|ptrace|notify|none PREIMAGES BYTES TIMEOUT-MS LINGER-MS COMMAND... 3>RECORDS\n", stderr);
    return 2;
  }
  emit_to(RECORDS);
  preimages_in(argv[2], strtoull(argv[3], NULL, 10));
  struct limits limits = {(uint32_t)strtoul(argv[4], NULL, 10), (uint32_t)strtoul(argv[5], NULL, 10)};
  tree_signals();
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  /* Whoever started us dies: the command goes too. */
  prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  watcher *watch = way_of(argv[1]);
  if (watch != watch_end) note_input();
  struct failure failure;
  if (!watch(argv + FIRST_COMMAND, limits, &failure)) {
    emit_broken_way(failure);
    return 1;
  }
  emit_outcome();
  emit_end_of_run(failure.stage == 'x' ? failure.error : 0);
  emit_flush();
  return emit_broken() ? 1 : 0;
}
