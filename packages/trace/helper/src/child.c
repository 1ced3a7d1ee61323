#define _GNU_SOURCE
#include "child.h"
#include "filter.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(int to, int stage) {
  struct failure failure = {stage, errno};
  while (write(to, &failure, sizeof failure) < 0 && errno == EINTR) continue;
  _exit(127);
}

static bool pass_descriptor(int socket, int descriptor) {
  union {
    char space[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
  } control = {{0}};
  char byte = 0;
  struct iovec part = {&byte, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  return sendmsg(socket, &message, 0) == 1;
}

int receive_listener(const struct child *child) {
  union {
    char space[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
  } control = {{0}};
  char byte;
  struct iovec part = {&byte, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  if (recvmsg(child->listener_socket, &message, MSG_CMSG_CLOEXEC) != 1) return -1;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header == NULL || header->cmsg_type != SCM_RIGHTS) return -1;
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(header), sizeof(int));
  return descriptor;
}

static void restore_signals(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  const int changed[] = {SIGALRM, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE};
  for (size_t at = 0; at < sizeof changed / sizeof changed[0]; at++) sigaction(changed[at], &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

bool start_child(char *const argv[], enum filter_kind filter, struct child *child) {
  bool listener = filter == FOR_LISTENER;
  int gate[2], failures[2], sockets[2] = {-1, -1};
  if (pipe2(gate, O_CLOEXEC) != 0 || pipe2(failures, O_CLOEXEC) != 0) return false;
  if (listener && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return false;
  child->pid = fork();
  if (child->pid < 0) return false;
  if (child->pid == 0) {
    char byte;
    close(gate[1]);
    restore_signals();
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    while (read(gate[0], &byte, 1) < 0 && errno == EINTR) continue;
    int installed = filter == NO_FILTER ? 0 : install_filter(listener);
    if (installed < 0 || (listener && !pass_descriptor(sockets[1], installed))) fail(failures[1], 'f');
    execvp(argv[0], argv);
    fail(failures[1], 'x');
  }
  close(gate[0]);
  close(failures[1]);
  if (listener) close(sockets[1]);
  *child = (struct child){child->pid, gate[1], sockets[0], failures[0]};
  return true;
}

struct failure read_failure(const struct child *child) {
  struct failure failure = {0};
  if (read(child->failures, &failure, sizeof failure) != (ssize_t)sizeof failure) failure.stage = 0;
  return failure;
}
