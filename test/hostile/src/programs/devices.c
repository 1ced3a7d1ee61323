// devices PATH...: opens device nodes that the capsule brought, makes others, uses setuid programs.
#include "attack.h"
#include <sys/mount.h>
#include <sys/sysmacros.h>

static void look(const char *path) {
  int fd = open(path, O_RDWR | O_NONBLOCK);
  if (fd < 0) fd = open(path, O_RDONLY | O_NONBLOCK);
  struct stat found;
  if (fd < 0 || fstat(fd, &found) || S_ISREG(found.st_mode) || S_ISDIR(found.st_mode)) return;
  char text[128] = {0};
  gained(path);
  if (read(fd, text, sizeof text - 1) > 0) say(text);
  if (S_ISBLK(found.st_mode) && pwrite(fd, "OVERWRITTEN", 11, 0) > 0) gained("a disk that it wrote to");
  close(fd);
}

int main(int argc, char **argv) {
  say("ran\n");
  uid_t before = geteuid();
  for (int at = 1; at < argc; at++) look(argv[at]);
  mknod("made-disk", S_IFBLK | 0666, makedev(7, 0));
  mknod("made-null", S_IFCHR | 0666, makedev(1, 3));
  syscall(SYS_mknodat | X32, AT_FDCWD, "made-zero", S_IFCHR | 0666, makedev(1, 5));
  look("made-disk"), look("made-null"), look("made-zero");
  if (mount("none", "/", "none", MS_REMOUNT | MS_BIND, 0) == 0) gained("a mount that it changed");
  if (before != 0 && access("/p/setuid", X_OK) == 0 && fork() == 0) {
    execl("/p/setuid", "setuid", "inside", (char *)0);
    _exit(0);
  }
  while (wait(0) > 0);
  return 0;
}
