// The reader of a stranger's capsule, as process 1 of a process namespace: a shell on a terminal, another process, sockets.
// reader DIRECTORY UID SECONDS TYPED COMMAND...
// Files in DIRECTORY: screen (all that the terminal showed), input (what the shell would read next), end, left, sockets.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <net/if.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <time.h>
#include <unistd.h>

static const char *directory;

static int create(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", directory, name);
  return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
}
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}
static int listen_inet(void) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(31337)};
  int yes = 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(fd, (void *)&at, sizeof at) || listen(fd, 16)) return -1;
  return fd;
}
static int listen_unix(void) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  memcpy(at.sun_path, "\0holotype-reader", 16);
  if (bind(fd, (void *)&at, offsetof(struct sockaddr_un, sun_path) + 16) || listen(fd, 16)) return -1;
  return fd;
}
/* Of a network namespace of its own. */
static void loopback_up(void) {
  struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  ioctl(fd, SIOCSIFFLAGS, &request);
  close(fd);
}
static void count(int listener, int *met) {
  for (int fd; listener >= 0 && (fd = accept(listener, 0, 0)) >= 0; close(fd)) ++*met;
}

/* The shell: session leader on the terminal; its command is a job in the foreground. */
static void shell(int slave, char **argv) {
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int fd = 0; fd < 3; fd++) dup2(slave, fd);
  signal(SIGTTOU, SIG_IGN);
  pid_t job = fork();
  if (job == 0) {
    setpgid(0, 0);
    tcsetpgrp(0, getpid());
    signal(SIGTTOU, SIG_DFL);
    execvp(argv[0], argv);
    _exit(127);
  }
  setpgid(job, job);
  tcsetpgrp(0, job);
  int status;
  struct rusage usage = {0};
  double start = now();
  while (wait4(job, &status, 0, &usage) < 0 && errno == EINTR);
  tcsetpgrp(0, getpgrp());
  int end = create("end");
  dprintf(end, "%d %d %ld %.2f\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0, usage.ru_maxrss / 1024, now() - start);
  /* What was typed meanwhile, as the shell's next line. */
  usleep(300000);
  struct termios mode;
  tcgetattr(0, &mode);
  mode.c_lflag &= ~(ICANON | ECHO);
  mode.c_cc[VMIN] = 0, mode.c_cc[VTIME] = 2;
  tcsetattr(0, TCSANOW, &mode);
  int input = create("input");
  char bytes[4096];
  for (ssize_t size; (size = read(0, bytes, sizeof bytes)) > 0;) if (write(input, bytes, size) < 0) break;
  _exit(0);
}

static void list_left(pid_t bystander, int file) {
  DIR *processes = opendir("/proc");
  for (struct dirent *one; processes && (one = readdir(processes));) {
    int id = atoi(one->d_name);
    if (id <= 1 || id == bystander) continue;
    char path[64], text[512] = {0};
    snprintf(path, sizeof path, "/proc/%d/stat", id);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) continue;
    ssize_t size = read(fd, text, sizeof text - 1);
    close(fd);
    char *state = size > 0 ? strrchr(text, ')') : 0;
    if (state && state[2] != 'Z' && state[2] != 'X') dprintf(file, "%d %.*s\n", id, (int)(state - text + 3), text);
  }
}

int main(int argc, char **argv) {
  if (argc < 6) return 2;
  directory = argv[1];
  uid_t uid = atoi(argv[2]);
  double limit = atof(argv[3]);
  const char *typed = argv[4];
  char **command = argv + 5;
  struct rlimit memory = {4096l << 20, 4096l << 20}, processes = {2000, 2000}, core = {0, 0};
  setrlimit(RLIMIT_DATA, &memory);
  setrlimit(RLIMIT_NPROC, &processes);
  setrlimit(RLIMIT_CORE, &core);
  int master, slave;
  struct winsize window = {.ws_row = 40, .ws_col = 120};
  if (openpty(&master, &slave, 0, 0, &window)) return 3;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  if (fchown(slave, uid, 5)) fchown(slave, uid, uid);
  loopback_up();
  int inet = listen_inet(), local = listen_unix(), met[2] = {0, 0};
  pid_t bystander = fork();
  if (bystander == 0) {
    setsid();
    close(slave);
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < 3; fd++) dup2(null, fd);
    if (setgid(uid) || setuid(uid)) _exit(126);
    execlp("sleep", "sleep", "600", (char *)0);
    _exit(127);
  }
  pid_t leader = fork();
  if (leader == 0) shell(slave, command);
  int screen = create("screen");
  double start = now(), ended = 0;
  int has_typed = 0, alive = 1;
  for (long shown = 0;;) {
    struct pollfd watched[] = {{.fd = master, .events = POLLIN}};
    poll(watched, 1, 50);
    char bytes[65536];
    if (watched[0].revents & POLLIN) {
      ssize_t size = read(master, bytes, sizeof bytes);
      if (size > 0 && shown < 64l << 20 && write(screen, bytes, size) > 0) shown += size;
    }
    count(inet, met), count(local, met + 1);
    if (!has_typed && now() - start > 0.8) has_typed = 1, write(master, typed, strlen(typed));
    for (pid_t id; (id = waitpid(-1, 0, WNOHANG)) > 0;) {
      if (id == leader) ended = now();
      if (id == bystander) alive = 0;
    }
    if (ended && now() - ended > 0.2) break;
    if (now() - start > limit) {
      dprintf(create("late"), "%.1f\n", now() - start);
      break;
    }
  }
  list_left(bystander, create("left"));
  dprintf(create("sockets"), "%d %d\n", met[0], met[1]);
  if (!alive) create("bystander-ended");
  /* The end of process 1 is the end of all others. */
  return 0;
}
