#define _GNU_SOURCE
#include "emit.h"
#include "table.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ROOM = 1 << 17, FLUSH_AT = 1 << 16 };

static int out = -1;
static bool broken;
static unsigned char buffer[ROOM];
static size_t filled, started;

void emit_to(int fd) { out = fd; }
bool emit_broken(void) { return broken; }

static void write_out(size_t count) {
  for (size_t done = 0; done < count && !broken;) {
    ssize_t wrote = write(out, buffer + done, count - done);
    if (wrote > 0) done += (size_t)wrote;
    else if (errno != EINTR) broken = true;
  }
}

void emit_flush(void) {
  write_out(filled);
  filled = 0;
}

static void put(const void *bytes, size_t length) {
  if (filled + length > ROOM) return;
  memcpy(buffer + filled, bytes, length);
  filled += length;
}

void emit_begin(char tag) {
  if (filled > FLUSH_AT) emit_flush();
  started = filled;
  emit_u32(0);
  emit_u8((uint8_t)tag);
}
void emit_u8(uint8_t value) { put(&value, 1); }
void emit_u32(uint32_t value) { put(&value, 4); }
void emit_u64(uint64_t value) { put(&value, 8); }
void emit_bytes(const void *bytes, size_t length) {
  emit_u32((uint32_t)length);
  put(bytes, length);
}
void emit_text(const char *text) { emit_bytes(text, strlen(text)); }

void emit_stat(const struct statx *stat) {
  emit_u8(stat != NULL);
  if (stat == NULL) return;
  emit_u32(stat->stx_mode);
  emit_u32(stat->stx_uid);
  emit_u32(stat->stx_gid);
  emit_u32(stat->stx_nlink);
  emit_u64(stat->stx_size);
  emit_u64(stat->stx_ino);
  emit_u32(stat->stx_dev_major);
  emit_u32(stat->stx_dev_minor);
  emit_u64((uint64_t)stat->stx_mtime.tv_sec);
  emit_u32(stat->stx_mtime.tv_nsec);
  emit_u64((uint64_t)stat->stx_ctime.tv_sec);
  emit_u32(stat->stx_ctime.tv_nsec);
}

void emit_end(void) {
  uint32_t length = (uint32_t)(filled - started - 4);
  memcpy(buffer + started, &length, 4);
}

static void emit_once(char tag, const char *code, const char *detail) {
  if (!first_time(hash_pair(hash_text(code), hash_text(detail)))) return;
  emit_begin(tag);
  emit_text(code);
  emit_text(detail);
  emit_end();
}
void emit_reason(const char *code, const char *detail) { emit_once('R', code, detail); }
void emit_notice(const char *code, const char *detail) { emit_once('N', code, detail); }
