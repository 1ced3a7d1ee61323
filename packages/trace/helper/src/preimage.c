#define _GNU_SOURCE
#include "preimage.h"
#include "emit.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <unistd.h>

static int place = -1;
static uint64_t left = UINT64_MAX;
static uint32_t count;

void preimages_in(const char *path, uint64_t limit) {
  place = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  left = limit;
}

static bool write_all(int to, const char *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    ssize_t wrote = write(to, bytes + done, length - done);
    if (wrote > 0) done += (size_t)wrote;
    else if (errno != EINTR) return false;
  }
  return true;
}

static bool copy_plainly(int from, int to) {
  static char part[1 << 16];
  for (;;) {
    ssize_t got = read(from, part, sizeof part);
    if (got == 0) return true;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || !write_all(to, part, (size_t)got)) return false;
  }
}

/* Shares the blocks where the file system can, else copies in the kernel, else here. */
static bool copy(int from, int to) {
  if (ioctl(to, FICLONE, from) == 0) return true;
  for (;;) {
    ssize_t sent = sendfile(to, from, NULL, 1 << 30);
    if (sent == 0) return true;
    if (sent < 0 && errno == EINVAL) return copy_plainly(from, to);
    if (sent < 0 && errno != EINTR) return false;
  }
}

static bool copy_to(const char *access, const char *name) {
  int from = open(access, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (from < 0) return false;
  int to = openat(place, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  bool copied = to >= 0 && copy(from, to);
  int why = errno;
  close(from);
  if (to >= 0) close(to);
  if (to >= 0 && !copied) unlinkat(place, name, 0);
  errno = why;
  return copied;
}

void keep_preimage(struct entry *entry, const char *access, const struct statx *stat) {
  if (entry->preimage || entry->born || !S_ISREG(stat->stx_mode)) return;
  if (strncmp(entry->path, "/proc/", 6) == 0 || strncmp(entry->path, "/sys/", 5) == 0) return;
  entry->preimage = true;
  if (stat->stx_size > left) {
    emit_reason("preimage-limit", entry->path);
    return;
  }
  char name[16];
  snprintf(name, sizeof name, "%u", count);
  if (!copy_to(access, name)) {
    char detail[PATH_MAX + 64];
    snprintf(detail, sizeof detail, "%s: %s", entry->path, strerror(errno));
    emit_reason("preimage-failed", detail);
    return;
  }
  left -= stat->stx_size;
  emit_begin('I');
  emit_u32(entry->id);
  emit_u32(count++);
  emit_stat(stat);
  emit_end();
}
