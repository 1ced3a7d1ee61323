#define _GNU_SOURCE
#include "walk.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_LINKS = 40 };

void walk_start(struct walk *walk, const char *at) {
  if (at != walk->at) strcpy(walk->at, at);
  walk->pending[0] = '\0';
  walk->links_length = 0;
  walk->personal = false;
}

static void go_up(struct walk *walk) {
  if (strcmp(walk->at, walk->root) == 0) return;
  char *slash = strrchr(walk->at, '/');
  if (slash != NULL) *slash = '\0';
}

/* The next component, taken out of what is pending; false at the end. */
static bool next_component(struct walk *walk, char *component, bool *last) {
  char *from = walk->pending + strspn(walk->pending, "/");
  size_t length = strcspn(from, "/");
  if (length == 0 || length >= PATH_ROOM) return false;
  memcpy(component, from, length);
  component[length] = '\0';
  /* A slash at the end asks for what is behind a symlink. */
  *last = from[length] == '\0';
  memmove(walk->pending, from + length, strlen(from + length) + 1);
  return true;
}

static bool go_down(struct walk *walk, const char *component) {
  size_t length = strlen(walk->at);
  return (size_t)snprintf(walk->at + length, PATH_ROOM - length, "/%s", component) < PATH_ROOM - length;
}

/* /proc/self is the process that asks, not this one. */
static bool go_self(struct walk *walk, const char *component) {
  if (strcmp(walk->at, "/proc") != 0) return false;
  if (strcmp(component, "self") == 0) sprintf(walk->at, "/proc/%d", process_of(walk->tid));
  else if (strcmp(component, "thread-self") == 0)
    sprintf(walk->at, "/proc/%d/task/%d", process_of(walk->tid), walk->tid);
  else return false;
  walk->personal = true;
  return true;
}

bool names_deleted(const char *path) {
  static const char mark[] = " (deleted)";
  size_t length = strlen(path);
  return length >= sizeof mark - 1 && strcmp(path + length - (sizeof mark - 1), mark) == 0;
}

/* `.`, `..` and a slash at the end lead nowhere from a file. */
static bool in_directory(const struct walk *walk) {
  char path[PATH_ROOM + 64], nothing[1];
  snprintf(path, sizeof path, "%s%s/.", walk->prefix, walk->at);
  return readlink(path, nothing, sizeof nothing) >= 0 || errno == EINVAL;
}

static void note_link(struct walk *walk) {
  size_t length = strlen(walk->at) + 1;
  if (walk->links_length + length > sizeof walk->links) return;
  memcpy(walk->links + walk->links_length, walk->at, length);
  walk->links_length += length;
}

/* Puts a symlink's target before what is pending. */
static bool follow_link(struct walk *walk, const char *target) {
  char rest[2 * PATH_ROOM];
  strcpy(rest, walk->pending);
  return snprintf(walk->pending, sizeof walk->pending, "%s%s", target, rest) < (int)sizeof walk->pending;
}

enum walked walk_on(struct walk *walk, bool follow) {
  char component[PATH_ROOM], target[PATH_ROOM], reached[PATH_ROOM + 64];
  bool last;
  for (int links = 0; next_component(walk, component, &last);) {
    bool up = strcmp(component, "..") == 0;
    if (up || strcmp(component, ".") == 0) {
      if (!in_directory(walk)) return NOT_THERE;
      if (up) go_up(walk);
      continue;
    }
    if (go_self(walk, component)) continue;
    if (!go_down(walk, component)) return ANONYMOUS;
    if (last && !follow) return THERE;
    snprintf(reached, sizeof reached, "%s%s", walk->prefix, walk->at);
    ssize_t length = readlink(reached, target, sizeof target - 1);
    if (length < 0 && errno == EINVAL) continue;
    if (length < 0) {
      if (walk->pending[0] != '\0') go_down(walk, walk->pending + strspn(walk->pending, "/"));
      return NOT_THERE;
    }
    target[length] = '\0';
    if (++links > MOST_LINKS) return ANONYMOUS;
    bool in_proc = strncmp(walk->at, "/proc/", 6) == 0;
    if (in_proc && (target[0] != '/' ? strchr(target, ':') != NULL : names_deleted(target))) return ANONYMOUS;
    if (!in_proc) note_link(walk);
    if (target[0] != '/') go_up(walk);
    /* Links to open files name them from the real root. */
    else strcpy(walk->at, in_proc ? "" : walk->root);
    if (!follow_link(walk, target)) return ANONYMOUS;
  }
  return walk->pending[0] == '\0' || in_directory(walk) ? THERE : NOT_THERE;
}
