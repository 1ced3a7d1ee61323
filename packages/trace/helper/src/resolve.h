/* The real path behind a name, as the process that uses it sees the file system. */
#pragma once
#include "table.h"
#include "tracee.h"
#include <sys/stat.h>

enum last { FOLLOW, NOFOLLOW };

struct found {
  /* As records name it. */
  char path[PATH_ROOM];
  /* As this process reaches it. */
  char access[PATH_ROOM];
  /* The name that was asked for, absolute; its first part may be an open directory's path. */
  char asked[PATH_ROOM];
  /* Set: this name was resolved before, and what is below is filled in by found_look, if it is not `looked` at. */
  struct entry *known;
  bool looked;
  bool exists;
  struct statx stat;
  /* Symlinks walked, each with its NUL. */
  char links[PATH_ROOM];
  size_t links_length;
  bool cacheable;
  enum last last;
};

/* False if the name leads to nothing with a name: a pipe, a deleted file, unreadable memory. */
bool resolve(const struct call *call, int dirfd, const char *path, enum last last, struct found *found);
/* Fills in what a known name lacks. */
void found_look(struct found *found);
/* From now on this name means this entry. */
void resolve_remember(const struct found *found, struct entry *entry);
/* Symlinks change: names may lead elsewhere. */
void resolve_forget(void);
/* Processes may have roots and mounts of their own from now on. */
void resolve_follow_roots(void);

bool look_at(const char *path, struct statx *stat);
