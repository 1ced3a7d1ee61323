#define _GNU_SOURCE
#include "tracee.h"
#include "emit.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { PAGE = 4096 };

static void note_unreadable(pid_t tid) {
  char name[64], program[PATH_ROOM];
  snprintf(name, sizeof name, "/proc/%d/exe", tid);
  ssize_t length = readlink(name, program, sizeof program - 1);
  program[length < 0 ? 0 : length] = '\0';
  emit_reason("unreadable", program);
}

ssize_t read_memory(const struct call *call, uint64_t address, void *to, size_t length) {
  struct iovec here = {to, length}, there = {(void *)(uintptr_t)address, length};
  ssize_t count = process_vm_readv(call->tid, &here, 1, &there, 1, 0);
  if (call->waits != NULL && !call->waits()) return -1;
  if (count < 0 && errno == EPERM) note_unreadable(call->tid);
  return count;
}

bool read_path(const struct call *call, uint64_t address, char *to) {
  size_t filled = 0;
  while (address != 0 && filled < PATH_ROOM) {
    /* Not beyond a page: the next one may not be there. Most paths are short. */
    size_t part = PAGE - (address + filled) % PAGE;
    if (filled == 0 && part > 256) part = 256;
    if (part > PATH_ROOM - filled) part = PATH_ROOM - filled;
    ssize_t count = read_memory(call, address + filled, to + filled, part);
    if (count <= 0) return false;
    if (memchr(to + filled, '\0', (size_t)count) != NULL) return true;
    filled += (size_t)count;
  }
  return false;
}

uint64_t read_pointer(const struct call *call, uint64_t array, unsigned index) {
  size_t size = call->compat ? 4 : 8;
  uint64_t value = 0;
  if (array == 0 || read_memory(call, array + index * size, &value, size) != (ssize_t)size) return 0;
  return value;
}

pid_t process_of(pid_t tid) {
  char name[64], text[2048];
  snprintf(name, sizeof name, "/proc/%d/status", tid);
  int fd = open(name, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t length = read(fd, text, sizeof text - 1);
  close(fd);
  text[length < 0 ? 0 : length] = '\0';
  const char *line = strstr(text, "\nTgid:");
  return line == NULL ? 0 : (pid_t)atoi(line + 6);
}
