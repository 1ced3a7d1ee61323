/* Component by component through directories and symlinks, as the kernel goes for another process. */
#pragma once
#include "tracee.h"

struct walk {
  pid_t tid;
  /* Its root, real; empty for ours. */
  char root[PATH_ROOM];
  /* What to put before a path to reach it from here. */
  char prefix[64];
  /* So far; empty is the root. */
  char at[PATH_ROOM];
  /* Still to go. */
  char pending[2 * PATH_ROOM];
  char links[PATH_ROOM];
  size_t links_length;
  /* It led through /proc/self: another process would come elsewhere. */
  bool personal;
};

enum walked {
  THERE,
  /* `at` is where it would be. */
  NOT_THERE,
  /* A pipe, a socket, a deleted file. */
  ANONYMOUS,
};

/* What /proc says of a file that has no name any more. */
bool names_deleted(const char *path);
void walk_start(struct walk *walk, const char *at);
/* Goes through `pending`; `follow`: also where the last component is a symlink. */
enum walked walk_on(struct walk *walk, bool follow);
