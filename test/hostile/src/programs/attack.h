// What hostile programs share: they say on stdout that they ran, and what they have gained.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <unistd.h>

static inline void say(const char *text) {
  if (write(1, text, strlen(text)) < 0) _exit(9);
}
static inline void gained(const char *what) {
  say("gained: "), say(what), say("\n");
}

/* The 32-bit entry of the kernel, from a 64-bit program; pointers must lie below 4 GiB. */
static inline long call32(long number, long a, long b, long c, long d) {
  long result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d) : "memory", "r8", "r9", "r10", "r11");
  return result;
}
/* Memory that both entries can name. */
static inline void *low(size_t size) {
  void *found = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
  return found == MAP_FAILED ? 0 : found;
}
#define X32 0x40000000L
