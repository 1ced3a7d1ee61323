#define _GNU_SOURCE
#include "tree.h"
#include "watch.h"
#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

bool watch_end(char *const argv[], struct limits limits, struct failure *failure) {
  struct child child;
  if (!start_child(argv, NO_FILTER, &child)) {
    *failure = (struct failure){'s', errno};
    return false;
  }
  tree_start(child.pid, limits.timeout, limits.linger);
  close(child.gate);
  for (;;) {
    int status;
    pid_t pid = waitpid(-1, &status, __WALL);
    if (pid < 0 && errno != EINTR) break;
    if (pid < 0) tree_check();
    else if (pid == tree.command) tree_ended(status);
  }
  *failure = read_failure(&child);
  return true;
}
