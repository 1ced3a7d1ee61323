/*
 * Where the application is unpacked. Directories are tried in turn: those that a user expects a cache in, those for temporary files, and the
 * one that this program lies in, which can hold programs, as this one was started. One that somebody else may write is never used: what lies
 * there is run. Another's, whom this user must trust anyway (root), is used if the application is there.
 */
#include "cache.h"
#include "say.h"
#include "slot.h"
#include "text.h"
#include "unpack.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define MOST 8
static char *places[MOST];
static const char *why[MOST];
static size_t count;
/* A cache that somebody chose may be for others as well: what the umask leaves. */
static mode_t directory_mode = 0700;

static void add(const char *directory, const char *name) {
  if (directory && directory[0] == '/' && count < MOST) places[count++] = text("%s/%s", directory, name);
}

static void list_places(const char *own) {
  const char *asked = getenv("HOLOTYPE_CACHE");
  const char *home = getenv("HOME");
  char *mine = text("holotype-%u", (unsigned)geteuid());
  if (asked) {
    if (asked[0] != '/') fail("HOLOTYPE_CACHE is %s: an absolute path is needed", asked);
    directory_mode = 0755;
    add(asked, "application");
    return;
  }
  add(getenv("XDG_CACHE_HOME"), "holotype/application");
  if (home) add(text("%s/.cache", home), "holotype/application");
  add(getenv("TMPDIR"), mine);
  add("/tmp", mine);
  add("/var/tmp", mine);
  add("/dev/shm", mine);
  char *beside = text("%s", own);
  *strrchr(beside, '/') = 0;
  add(*beside ? beside : "/", text(".%s", mine));
}

/* Why what lies at `path` is not to be run, or NULL. */
static const char *distrusted(const char *path) {
  struct stat found;
  if (lstat(path, &found) != 0) return strerror(errno);
  if (!S_ISDIR(found.st_mode)) return "not a directory";
  if (found.st_uid != geteuid() && found.st_uid != 0) return "of another user";
  if (found.st_mode & (S_IWGRP | S_IWOTH)) return "others may write there";
  return NULL;
}

/* The application in `place`, if it is there, whole, and can be started. */
static char *find(const char *place, const char **reason) {
  char *directory = text("%s/%.16s", place, (const char *)slot.digest);
  char *complete = text("%s/complete", directory);
  char *program = text("%s/lib/node", directory);
  *reason = distrusted(place);
  if (*reason) return NULL;
  *reason = distrusted(directory);
  if (*reason) return NULL;
  if (access(complete, F_OK) != 0) *reason = "not complete";
  else if (access(program, X_OK) != 0) *reason = errno == EACCES ? "mounted noexec" : strerror(errno);
  return *reason ? NULL : directory;
}

static int make_directories(char *path) {
  for (char *at = path + 1;; at++) {
    if (*at != '/' && *at != 0) continue;
    char here = *at;
    *at = 0;
    int made = mkdir(path, directory_mode);
    *at = here;
    if (made != 0 && errno != EEXIST) return -1;
    if (here == 0) return 0;
  }
}

static int remove_one(const char *path, const struct stat *found, int kind, struct FTW *at) {
  (void)found, (void)kind, (void)at;
  return remove(path);
}

/* Removes what was unpacked in part; links are not followed. */
static void remove_all(const char *directory) { nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS); }

static const char *fill(const char *own, const char *directory) {
  int self = open(own, O_RDONLY | O_CLOEXEC);
  if (self < 0) fail("%s cannot be read: %s", own, strerror(errno));
  long page = sysconf(_SC_PAGESIZE);
  off_t start = (off_t)(slot.payload_at & ~(uint64_t)(page - 1));
  size_t before = (size_t)(slot.payload_at - (uint64_t)start);
  uint8_t *mapped = mmap(NULL, before + slot.payload_size, PROT_READ, MAP_PRIVATE, self, start);
  if (mapped == MAP_FAILED) return strerror(errno);
  int into = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (into < 0) return strerror(errno);
  enum unpacked result = unpack(mapped + before, slot.payload_size, into);
  const char *reason = result == cannot_write ? strerror(errno) : NULL;
  munmap(mapped, before + slot.payload_size);
  close(into);
  close(self);
  if (result == payload_damaged) {
    remove_all(directory);
    fail("%s is damaged: take another copy", own);
  }
  return reason;
}

/* Makes `half` the application of `place`; the reason why that is not possible, or NULL. */
static const char *give_name(const char *place, const char *half, const char *directory) {
  const char *reason;
  if (rename(half, directory) == 0) return NULL;
  if (errno != ENOTEMPTY && errno != EEXIST) return strerror(errno);
  /* Another process was faster: its application is as good. */
  if (find(place, &reason)) return NULL;
  char *old = text("%s.old", half);
  if (rename(directory, old) != 0 || rename(half, directory) != 0) return strerror(errno);
  remove_all(old);
  return NULL;
}

/* Unpacks into `place`; the reason why that is not possible there, or NULL. */
static const char *unpack_into(const char *own, char *place) {
  if (make_directories(place) != 0) return strerror(errno);
  const char *reason = distrusted(place);
  if (reason) return reason;
  struct statvfs about;
  if (statvfs(place, &about) == 0) {
    if (about.f_flag & ST_NOEXEC) return "mounted noexec";
    if ((uint64_t)about.f_bavail * about.f_frsize < slot.unpacked_size) return "not enough room";
  }
  char *directory = text("%s/%.16s", place, (const char *)slot.digest);
  char *half = text("%s.%d", directory, (int)getpid());
  if (mkdir(half, directory_mode) != 0) return strerror(errno);
  say("unpacking itself into %s, once (%llu MB)", place, (unsigned long long)(slot.unpacked_size / 1000000));
  reason = fill(own, half);
  if (!reason) {
    int complete = open(text("%s/complete", half), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
    if (complete < 0 || close(complete) != 0) reason = strerror(errno);
  }
  if (!reason) reason = give_name(place, half, directory);
  if (access(half, F_OK) == 0) remove_all(half);
  return reason;
}

const char *unpacked(const char *own) {
  const char *reason;
  char *found;
  list_places(own);
  for (size_t at = 0; at < count; at++)
    if ((found = find(places[at], &reason))) return found;
  for (size_t at = 0; at < count; at++) {
    why[at] = unpack_into(own, places[at]);
    if (why[at]) continue;
    if ((found = find(places[at], &why[at]))) return found;
  }
  for (size_t at = 0; at < count; at++) say("%s: %s", places[at], why[at]);
  fail("no directory here can take the %llu MB that this program unpacks; name one: HOLOTYPE_CACHE=/path %s",
       (unsigned long long)(slot.unpacked_size / 1000000), own);
}
