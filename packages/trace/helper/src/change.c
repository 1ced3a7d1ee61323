#define _GNU_SOURCE
#include "change.h"
#include "calls.h"
#include "notice.h"
#include "touch.h"
#include <fcntl.h>
#include <string.h>

enum { EXCHANGE = 2, NOREPLACE = 1 };

static char path[PATH_ROOM];
static struct found found, other;

static bool find(const struct call *call, int dirfd, uint64_t address, enum last last, struct found *to) {
  if (!read_path(call, address, path) || path[0] == '\0' || !resolve(call, dirfd, path, last, to)) return false;
  found_look(to);
  return true;
}

static void note_truncate(const struct call *call) {
  if (find(call, AT_FDCWD, call->args[0], FOLLOW, &found))
    touch(&found, found.exists ? WRITTEN : MISSED, found.exists ? FIRST_WRITE : FIRST_NOTHING);
}

/* A new name; nothing happens where there is one already. */
static void note_made(const struct call *call, int dirfd, uint64_t address) {
  if (!find(call, dirfd, address, NOFOLLOW, &found) || found.exists) return;
  touch(&found, WRITTEN, FIRST_WRITE);
  if (call->kind == K_MKDIR || call->kind == K_MKDIRAT) mark_born(found.path);
  if (call->kind == K_SYMLINK || call->kind == K_SYMLINKAT) resolve_forget();
}

static void note_removed(const struct call *call, int dirfd, uint64_t address) {
  if (!find(call, dirfd, address, NOFOLLOW, &found) || !found.exists) return;
  touch(&found, GONE, FIRST_WRITE);
  if (!S_ISREG(found.stat.stx_mode)) resolve_forget();
}

/* One side of a move: what was at `from` is at `to` then. */
static void note_moved(struct found *from, struct found *to) {
  bool directory = S_ISDIR(from->stat.stx_mode), known_new = is_born(from->path);
  touch(from, GONE, FIRST_READ);
  if (!directory) return;
  if (!known_new) touch_below(from->access, GONE);
  if (!to->exists || S_ISDIR(to->stat.stx_mode)) mark_moved(to->path);
}

static void note_rename(const struct call *call, int from, uint64_t old, int to, uint64_t new, uint64_t flags) {
  if (!find(call, from, old, NOFOLLOW, &found) || !found.exists) return;
  if (!find(call, to, new, NOFOLLOW, &other) || strcmp(found.path, other.path) == 0) return;
  if (other.exists && (flags & NOREPLACE) != 0) return;
  bool files = S_ISREG(found.stat.stx_mode) && (!other.exists || S_ISREG(other.stat.stx_mode));
  if ((flags & EXCHANGE) != 0 && other.exists) note_moved(&other, &found);
  else touch(&other, other.exists ? WRITTEN | GONE : WRITTEN, FIRST_WRITE);
  note_moved(&found, &other);
  if (!files) resolve_forget();
}

static void note_link(const struct call *call, int from, uint64_t old, int to, uint64_t new, uint64_t flags) {
  enum last last = (flags & AT_SYMLINK_FOLLOW) != 0 ? FOLLOW : NOFOLLOW;
  if (find(call, from, old, last, &found) && found.exists) touch(&found, SET, FIRST_READ);
  note_made(call, to, new);
}

static void note_set(const struct call *call, int dirfd, uint64_t address) {
  /* Whether a symlink itself is meant matters little: both are told. */
  if (find(call, dirfd, address, FOLLOW, &found) && found.exists) touch(&found, SET, FIRST_WRITE);
}

void handle_change(const struct call *call) {
  const uint64_t *a = call->args;
  switch (call->kind) {
  case K_TRUNCATE:
    note_truncate(call);
    break;
  case K_RENAME:
    note_rename(call, AT_FDCWD, a[0], AT_FDCWD, a[1], 0);
    break;
  case K_RENAMEAT:
    note_rename(call, (int)a[0], a[1], (int)a[2], a[3], 0);
    break;
  case K_RENAMEAT2:
    note_rename(call, (int)a[0], a[1], (int)a[2], a[3], a[4]);
    break;
  case K_UNLINK:
  case K_RMDIR:
    note_removed(call, AT_FDCWD, a[0]);
    break;
  case K_UNLINKAT:
    note_removed(call, (int)a[0], a[1]);
    break;
  case K_LINK:
    note_link(call, AT_FDCWD, a[0], AT_FDCWD, a[1], 0);
    break;
  case K_LINKAT:
    note_link(call, (int)a[0], a[1], (int)a[2], a[3], a[4]);
    break;
  case K_SYMLINK:
  case K_MKDIR:
  case K_MKNOD:
    note_made(call, AT_FDCWD, a[call->kind == K_SYMLINK ? 1 : 0]);
    break;
  case K_SYMLINKAT:
    note_made(call, (int)a[1], a[2]);
    break;
  case K_MKDIRAT:
  case K_MKNODAT:
    note_made(call, (int)a[0], a[1]);
    break;
  case K_OWN:
    note_owner(call, 1);
    note_set(call, AT_FDCWD, a[0]);
    break;
  case K_OWNAT:
    note_owner(call, 2);
    note_set(call, (int)a[0], a[1]);
    break;
  case K_SET:
    note_set(call, AT_FDCWD, a[0]);
    break;
  case K_SETAT:
    note_set(call, (int)a[0], a[1]);
    break;
  default:
    break;
  }
}
