#define _GNU_SOURCE
#include "touch.h"
#include "emit.h"
#include "preimage.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MOST_BELOW = 100000, TICKS_NS = 20000000 };

struct path_list {
  const char *path;
  struct path_list *next;
};

static struct map born;
static struct path_list *moved;


void mark_born(const char *path) { map_put(&born, copy_text(path), &born); }
void mark_moved(const char *path) {
  mark_born(path);
  struct path_list *first = take(sizeof *first);
  *first = (struct path_list){copy_text(path), moved};
  moved = first;
}

bool is_born(const char *path) {
  if (born.used == 0) return false;
  char parent[PATH_ROOM];
  strcpy(parent, path);
  for (char *slash; parent[0] != '\0' && (slash = strrchr(parent, '/')) != NULL; *slash = '\0')
    if (map_get(&born, parent) != NULL) return true;
  return false;
}

/* Time stamps of many file systems stand still for a tick of the clock: a change now could leave no trace in them. */
static bool is_fresh(const struct statx *stat) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t age = (now.tv_sec - stat->stx_ctime.tv_sec) * 1000000000LL + now.tv_nsec - (int64_t)stat->stx_ctime.tv_nsec;
  return age < TICKS_NS;
}

static void emit_target(const char *access, const struct statx *stat) {
  char target[PATH_ROOM];
  ssize_t length = stat != NULL && S_ISLNK(stat->stx_mode) ? readlink(access, target, sizeof target) : 0;
  emit_bytes(target, length < 0 ? 0 : (size_t)length);
}

static void emit_touch(const struct entry *entry, const struct found *found, enum first first) {
  const struct statx *stat = entry->born ? NULL : &found->stat;
  emit_begin('T');
  emit_u32(entry->id);
  emit_u8((uint8_t)first);
  emit_u8((uint8_t)entry->uses);
  emit_stat(stat);
  emit_text(entry->path);
  emit_target(found->access, stat);
  emit_end();
}

static void emit_links(const struct entry *entry, const struct found *found) {
  for (size_t at = 0; at < found->links_length; at += strlen(found->links + at) + 1) {
    const char *link = found->links + at;
    if (!first_time(hash_pair(entry->id + 1, hash_text(link)))) continue;
    emit_begin('L');
    emit_u32(entry->id);
    emit_text(link);
    emit_end();
  }
}

bool is_waited_for(const struct found *found) {
  return found->exists && !S_ISREG(found->stat.stx_mode) && !S_ISDIR(found->stat.stx_mode);
}

struct entry *touch(struct found *found, uint16_t uses, enum first first) {
  if (found->known != NULL && (found->known->uses & uses) == uses) return found->known;
  found_look(found);
  struct entry *entry = entry_of(found->path);
  uint16_t before = entry->uses;
  bool fresh = false;
  entry->uses |= uses;
  if (before == 0) {
    entry->born = !found->exists || is_born(entry->path);
    entry->waits = is_waited_for(found);
    emit_touch(entry, found, first);
    fresh = !entry->born && S_ISREG(found->stat.stx_mode) && is_fresh(&found->stat);
  } else if (entry->uses != before) {
    emit_begin('U');
    emit_u32(entry->id);
    emit_u8((uint8_t)first);
    emit_u8((uint8_t)entry->uses);
    emit_end();
  }
  emit_links(entry, found);
  if (found->exists && (fresh || (uses & (WRITTEN | GONE)) != 0)) keep_preimage(entry, found->access, &found->stat);
  resolve_remember(found, entry);
  return entry;
}

static int walk_below(const char *path, uint16_t uses, int room) {
  DIR *directory = opendir(path);
  if (directory == NULL) return room;
  static struct found found;
  for (struct dirent *item; room > 0 && (item = readdir(directory)) != NULL;) {
    if (strcmp(item->d_name, ".") == 0 || strcmp(item->d_name, "..") == 0) continue;
    char *below;
    if (asprintf(&below, "%s/%s", path, item->d_name) < 0) break;
    if (strlen(below) < PATH_ROOM && look_at(below, &found.stat)) {
      strcpy(found.path, below);
      strcpy(found.access, below);
      found.exists = true;
      touch(&found, uses, FIRST_READ);
      room--;
      if (S_ISDIR(found.stat.stx_mode)) room = walk_below(below, uses, room);
    }
    free(below);
  }
  closedir(directory);
  return room;
}

void touch_below(const char *path, uint16_t uses) {
  if (walk_below(path, uses, MOST_BELOW) <= 0) emit_reason("directory-moved", path);
}

void emit_outcome(void) {
  for (; moved != NULL; moved = moved->next) touch_below(moved->path, WRITTEN);
  for (uint32_t at = 0; at < entry_count(); at++) {
    struct statx stat;
    const struct entry *entry = entry_at(at);
    const struct statx *end = look_at(entry->path, &stat) ? &stat : NULL;
    emit_begin('F');
    emit_u32(entry->id);
    emit_stat(end);
    emit_target(entry->path, end);
    emit_end();
  }
}
