#define _GNU_SOURCE
#include "handle.h"
#include "calls.h"
#include "change.h"
#include "contact.h"
#include "emit.h"
#include "notice.h"
#include "program.h"
#include "touch.h"
#include <fcntl.h>
#include <string.h>

enum { RESOLVE_IN_ROOT_BIT = 0x10 };

static char path[PATH_ROOM];
static struct found found;
/* The call may wait for others. */
static bool waits;

static void note_device(const struct call *call) {
  if (strcmp(found.path, "/dev/urandom") == 0 || strcmp(found.path, "/dev/random") == 0) note_random(call);
}

/* What opening with these flags does to what is there. */
static void note_open(const struct call *call, int dirfd, uint64_t address, uint64_t flags) {
  if (!read_path(call, address, path) || path[0] == '\0') return;
  bool write = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC) != 0;
  bool read = (flags & O_ACCMODE) != O_WRONLY;
  uint16_t uses = (uint16_t)((read ? READ : 0) | (write ? WRITTEN : 0));
  bool exclusive = (flags & O_CREAT) != 0 && (flags & O_EXCL) != 0;
  enum last last = exclusive || (flags & O_NOFOLLOW) != 0 ? NOFOLLOW : FOLLOW;
  /* A pipe or the like, if it leads to nothing with a name. */
  waits = true;
  if (!resolve(call, dirfd, path, last, &found)) return;
  waits = found.known != NULL && found.known->waits;
  if (waits) note_device(call);
  if (found.known != NULL && ((found.known->uses & uses) == uses || (found.known->uses & LISTED) != 0)) return;
  found_look(&found);
  waits = is_waited_for(&found);
  if (waits && found.known == NULL) note_device(call);
  if (waits && found.known != NULL) found.known->waits = true;
  if (!found.exists) {
    bool makes = (flags & O_CREAT) != 0;
    touch(&found, makes ? uses | WRITTEN : MISSED, makes ? FIRST_WRITE : FIRST_NOTHING);
  } else if ((flags & O_TMPFILE) == O_TMPFILE) return;
  else if (S_ISDIR(found.stat.stx_mode) && (flags & O_PATH) != 0) touch(&found, LOOKED, FIRST_NOTHING);
  else if (S_ISDIR(found.stat.stx_mode)) touch(&found, LISTED, FIRST_LIST);
  /* Refused, since it is there. */
  else if (exclusive || (flags & O_PATH) != 0) touch(&found, READ, FIRST_READ);
  /* Without O_TRUNC what is there flows on, also into what appends to it. */
  else touch(&found, uses, (flags & O_TRUNC) == 0 ? FIRST_READ : FIRST_WRITE);
}

static void note_open_how(const struct call *call) {
  struct {
    uint64_t flags, mode, resolve;
  } how = {0};
  if (read_memory(call, call->args[2], &how, sizeof how) != (ssize_t)sizeof how) return;
  uint64_t address = call->args[1];
  if ((how.resolve & RESOLVE_IN_ROOT_BIT) != 0)
    while (read_path(call, address, path) && path[0] == '/') address++;
  note_open(call, (int)call->args[0], address, how.flags);
}

/* Whoever opens a file has looked at it. */
static void note_look(const struct call *call, int dirfd, uint64_t address, enum last last) {
  if (!read_path(call, address, path) || path[0] == '\0') return;
  if (!resolve(call, dirfd, path, last, &found)) return;
  if (found.known != NULL) return;
  found_look(&found);
  touch(&found, found.exists ? LOOKED : MISSED, FIRST_NOTHING);
}

static enum last last_of(uint64_t flags) { return (flags & AT_SYMLINK_NOFOLLOW) != 0 ? NOFOLLOW : FOLLOW; }

static void note_exec(const struct call *call, int dirfd, uint64_t address, uint64_t argv, uint64_t flags) {
  static char program[PATH_ROOM];
  if (!read_path(call, address, program)) return;
  if (program[0] != '\0' || (flags & AT_EMPTY_PATH) != 0) note_program(call, dirfd, program, argv);
}

static void note_chroot(const struct call *call) {
  resolve_follow_roots();
  if (read_path(call, call->args[0], path) && resolve(call, AT_FDCWD, path, FOLLOW, &found) && found.exists)
    touch(&found, LOOKED, FIRST_NOTHING);
}

bool handle(const struct call *call) {
  waits = call->kind == K_CONNECT || call->kind == K_SENDTO || call->kind == K_SOCKET;
  const uint64_t *a = call->args;
  switch (call->kind) {
  case K_OPEN:
    note_open(call, AT_FDCWD, a[0], a[1]);
    break;
  case K_CREAT:
    note_open(call, AT_FDCWD, a[0], O_CREAT | O_WRONLY | O_TRUNC);
    break;
  case K_OPENAT:
    note_open(call, (int)a[0], a[1], a[2]);
    break;
  case K_OPENAT2:
    note_open_how(call);
    break;
  case K_HANDLE:
    emit_reason("open-by-handle", "");
    break;
  case K_EXEC:
    note_exec(call, AT_FDCWD, a[0], a[1], 0);
    break;
  case K_EXECAT:
    note_exec(call, (int)a[0], a[1], a[2], a[4]);
    break;
  case K_CONNECT:
    note_contact(call, 'c', a[1], a[2]);
    break;
  case K_BIND:
    note_contact(call, 'b', a[1], a[2]);
    break;
  case K_SENDTO:
    note_sent(call, a[1], a[2], a[4], a[5]);
    break;
  case K_SENDMANY:
    note_queries(call);
    break;
  case K_LISTEN:
    emit_notice("listens", "");
    break;
  case K_USER:
  case K_USER_2:
  case K_USER_3:
    note_ids(call, "user-id", 0, call->kind - K_USER + 1);
    break;
  case K_GROUP:
  case K_GROUP_2:
  case K_GROUP_3:
    note_ids(call, "group-id", 0, call->kind - K_GROUP + 1);
    break;
  case K_OWNFD:
    note_owner(call, 1);
    break;
  case K_RANDOM:
    note_random(call);
    break;
  case K_SOCKET:
    note_socket_call(call);
    break;
  case K_CHROOT:
    note_chroot(call);
    break;
  case K_MOUNT:
    resolve_follow_roots();
    break;
  case K_PTRACE:
    emit_reason("ptrace-inside", "");
    break;
  case K_LISTENER:
    emit_reason("listener-inside", "");
    break;
  case K_LOOK:
    note_look(call, AT_FDCWD, a[0], FOLLOW);
    break;
  case K_LOOK_LINK:
    note_look(call, AT_FDCWD, a[0], NOFOLLOW);
    break;
  case K_STATAT:
    note_look(call, (int)a[0], a[1], last_of(a[3]));
    break;
  case K_STATX:
    note_look(call, (int)a[0], a[1], last_of(a[2]));
    break;
  case K_ACCESSAT:
    note_look(call, (int)a[0], a[1], FOLLOW);
    break;
  case K_READLINKAT:
    note_look(call, (int)a[0], a[1], NOFOLLOW);
    break;
  case K_FOREIGN:
    emit_reason("foreign-abi", "");
    break;
  default:
    handle_change(call);
  }
  return waits;
}
