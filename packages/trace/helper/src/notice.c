#define _GNU_SOURCE
#include "notice.h"
#include "emit.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A name server's question is not longer; an asker sends one for each family. */
enum { LONGEST_QUERY = 512, MOST_QUERIES = 4 };

static bool is_unset(uint64_t id) { return (uint32_t)id == UINT32_MAX || id == UINT16_MAX; }

void note_ids(const struct call *call, const char *code, int first, int count) {
  /* Of others only root may take or give ids; whoever else asks is refused. */
  if (geteuid() != 0) return;
  for (int at = first; at < first + count; at++) {
    char id[16];
    if (is_unset(call->args[at]) || (uint32_t)call->args[at] == 0) continue;
    snprintf(id, sizeof id, "%u", (uint32_t)call->args[at]);
    emit_notice(code, id);
  }
}

void note_owner(const struct call *call, int first) {
  note_ids(call, "owner", first, 1);
  note_ids(call, "owning-group", first + 1, 1);
}

void note_random(const struct call *call) {
  char link[64], program[PATH_ROOM];
  snprintf(link, sizeof link, "/proc/%d/exe", call->tid);
  ssize_t length = readlink(link, program, sizeof program - 1);
  program[length < 0 ? 0 : length] = '\0';
  emit_notice("random", program);
}

void note_query(uint64_t address, uint64_t length, const struct call *call) {
  unsigned char bytes[LONGEST_QUERY];
  if (length == 0 || length > sizeof bytes) return;
  if (read_memory(call, address, bytes, length) != (ssize_t)length) return;
  emit_begin('Q');
  emit_bytes(bytes, length);
  emit_end();
}

void note_queries(const struct call *call) {
  /* struct mmsghdr: a name and its length, then parts and their number, and more. */
  size_t word = call->compat ? 4 : 8, size = call->compat ? 32 : 64;
  for (uint64_t at = 0; at < call->args[2] && at < MOST_QUERIES; at++) {
    uint64_t parts = read_pointer(call, call->args[1] + at * size, 2);
    if (parts != 0) note_query(read_pointer(call, parts, 0), read_pointer(call, parts + word, 0), call);
  }
}
