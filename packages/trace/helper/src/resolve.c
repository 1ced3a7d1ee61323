#define _GNU_SOURCE
#include "resolve.h"
#include "emit.h"
#include "walk.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct directory {
  char *real;
  char *links;
  size_t links_length;
};

/* By the name that was asked for: where a symlink at its end was followed, and where not. */
static struct map names, unfollowed, directories;
static bool follow_roots;

void resolve_forget(void) {
  map_clear(&names);
  map_clear(&unfollowed);
  map_clear(&directories);
}

void resolve_follow_roots(void) {
  follow_roots = true;
  resolve_forget();
}

bool look_at(const char *path, struct statx *stat) {
  return statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, stat) == 0;
}

/* Faster than snprintf, which took a tenth of the time of a stop. */
static bool join(char *to, const char *a, const char *b, const char *c) {
  size_t first = strlen(a), second = strlen(b), third = strlen(c);
  if (first + second + third >= PATH_ROOM) return false;
  memcpy(to, a, first);
  memcpy(to + first, b, second);
  memcpy(to + first + second, c, third + 1);
  return true;
}

/* What a link in a process's /proc directory says; false if there is none. */
static bool read_own(pid_t tid, const char *name, char *to) {
  char link[64];
  snprintf(link, sizeof link, "/proc/%d/%s", tid, name);
  ssize_t length = readlink(link, to, PATH_ROOM - 1);
  if (length < 0) return false;
  to[length] = '\0';
  return true;
}

static bool own_mounts(pid_t tid) {
  char theirs[PATH_ROOM], ours[PATH_ROOM];
  return read_own(tid, "ns/mnt", theirs) && read_own(getpid(), "ns/mnt", ours) && strcmp(theirs, ours) != 0;
}

/* Where the walk of a process starts: its root, and how this process reaches into it. */
static void set_root(struct walk *walk, pid_t tid) {
  walk->root[0] = walk->prefix[0] = '\0';
  if (!follow_roots) return;
  if (own_mounts(tid)) {
    snprintf(walk->prefix, sizeof walk->prefix, "/proc/%d/root", tid);
    emit_reason("mount-namespace", "");
  } else if (!read_own(tid, "root", walk->root) || strcmp(walk->root, "/") == 0)
    walk->root[0] = '\0';
}

/* /proc/<number> and task/<number> are whoever asks: records must not depend on process ids. */
static void show(const char *real, char *to) {
  const char *rest = real;
  size_t length = 0;
  if (strlen(rest) < PATH_ROOM / 2 && strncmp(rest, "/proc/", 6) == 0 && rest[6] >= '0' && rest[6] <= '9') {
    length = (size_t)sprintf(to, "/proc/self");
    rest += 6 + strspn(rest + 6, "0123456789");
    if (strncmp(rest, "/task/", 6) == 0) {
      length += (size_t)sprintf(to + length, "/task/self");
      rest += 6 + strspn(rest + 6, "0123456789");
    }
  }
  strcpy(to + length, rest);
}

static bool finish(struct found *found, const struct walk *walk, bool exists) {
  const char *real = walk->at[0] == '\0' ? "/" : walk->at;
  show(real, found->path);
  if (!join(found->access, walk->prefix, "", real)) return false;
  found->exists = exists;
  memcpy(found->links, walk->links, walk->links_length);
  found->links_length = walk->links_length;
  return true;
}

static bool walk_whole(struct walk *walk, enum last last, struct found *found) {
  enum walked end = walk_on(walk, last == FOLLOW);
  if (end == ANONYMOUS) return false;
  if (!finish(found, walk, end == THERE)) return false;
  if (found->exists) found->exists = look_at(found->access, &found->stat);
  found->cacheable = !walk->personal && walk->root[0] == '\0' && walk->prefix[0] == '\0';
  return true;
}

/* The directory part of a name, resolved once; NULL if it is not there, or not the same for everybody. */
static struct directory *directory_of(struct walk *walk, const char *name) {
  struct directory *known = map_get(&directories, name);
  if (known != NULL) return known;
  strcpy(walk->pending, name);
  if (walk_on(walk, true) != THERE || walk->personal) return NULL;
  known = take(sizeof *known);
  known->real = copy_text(walk->at);
  known->links = take(walk->links_length + 1);
  memcpy(known->links, walk->links, walk->links_length);
  known->links_length = walk->links_length;
  map_put(&directories, copy_text(name), known);
  return known;
}

/* A name that leads where it led before. What was missing before, and most is asked for again and again, may be there now. */
static bool resolve_known(struct found *found) {
  bool follow = found->last == FOLLOW;
  struct entry *known = map_get(follow ? &names : &unfollowed, found->asked);
  if (known == NULL) return false;
  bool missed = (known->uses & MISSED) != 0;
  int flags = AT_NO_AUTOMOUNT | (follow ? 0 : AT_SYMLINK_NOFOLLOW);
  if (missed && statx(AT_FDCWD, found->asked, flags, 0, &found->stat) == 0) return false;
  found->known = known;
  found->looked = missed;
  found->exists = false;
  strcpy(found->path, known->path);
  strcpy(found->access, known->path);
  found->links_length = 0;
  return true;
}

static bool resolve_cached(struct walk *walk, enum last last, struct found *found) {
  if (resolve_known(found)) return true;
  char name[PATH_ROOM];
  strcpy(name, found->asked);
  char *base = strrchr(name, '/');
  *base++ = '\0';
  if (*base == '\0' || strcmp(base, ".") == 0 || strcmp(base, "..") == 0) {
    strcpy(walk->pending, found->asked);
    return walk_whole(walk, last, found);
  }
  struct directory *directory = directory_of(walk, name);
  if (directory == NULL) {
    walk_start(walk, "");
    strcpy(walk->pending, found->asked);
    return walk_whole(walk, last, found);
  }
  walk_start(walk, directory->real);
  memcpy(walk->links, directory->links, directory->links_length);
  walk->links_length = directory->links_length;
  if (!join(walk->at, directory->real, "/", base)) return false;
  if (!finish(found, walk, false)) return false;
  found->exists = look_at(found->access, &found->stat);
  found->cacheable = true;
  if (!found->exists || !S_ISLNK(found->stat.stx_mode) || last == NOFOLLOW) return true;
  strcpy(walk->at, directory->real);
  strcpy(walk->pending, base);
  return walk_whole(walk, last, found);
}

bool resolve(const struct call *call, int dirfd, const char *path, enum last last, struct found *found) {
  static struct walk walk;
  char base[PATH_ROOM];
  /* Not by an initializer, which would clear all of it at each stop. */
  base[0] = '\0';
  walk.tid = call->tid;
  set_root(&walk, call->tid);
  if (path[0] != '/') {
    char name[32] = "cwd";
    if (dirfd != AT_FDCWD) snprintf(name, sizeof name, "fd/%d", dirfd);
    if (!read_own(call->tid, name, base) || base[0] != '/' || names_deleted(base)) return false;
    if (strcmp(base, "/") == 0) base[0] = '\0';
  }
  const char *between = path[0] == '/' || path[0] == '\0' ? "" : "/";
  if (!join(found->asked, base, between, path)) return false;
  if (found->asked[0] == '\0') strcpy(found->asked, "/");
  found->known = NULL;
  found->last = last;
  found->looked = found->cacheable = false;
  walk_start(&walk, "");
  if (walk.root[0] == '\0' && walk.prefix[0] == '\0')
    return resolve_cached(&walk, last, found);
  /* An open directory's path is real already, and not to be sought below the root of a process. */
  walk_start(&walk, path[0] == '/' ? walk.root : base);
  strcpy(walk.pending, path);
  return walk_whole(&walk, last, found);
}

void found_look(struct found *found) {
  if (found->known != NULL && !found->looked) found->exists = look_at(found->access, &found->stat);
}

void resolve_remember(const struct found *found, struct entry *entry) {
  if (found->cacheable && found->known == NULL)
    map_put(found->last == FOLLOW ? &names : &unfollowed, strcmp(found->asked, entry->path) == 0 ? entry->path : copy_text(found->asked), entry);
}
