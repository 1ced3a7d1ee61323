/* The ways to watch a command. Each runs the command to the end of its last descendant. */
#pragma once
#include "child.h"
#include <stdint.h>

struct limits {
  /* Milliseconds. */
  uint32_t timeout, linger;
};

/* False if this way does not work here: nothing was run, and `failure` says where and why it failed. */
bool watch_by_ptrace(char *const argv[], struct limits limits, struct failure *failure);
bool watch_by_notify(char *const argv[], struct limits limits, struct failure *failure);
/* By notification, with ptrace so that no signal interrupts a call that it would not interrupt alone. */
bool watch_guarded(char *const argv[], struct limits limits, struct failure *failure);
/* Sees nothing but how it ends. */
bool watch_end(char *const argv[], struct limits limits, struct failure *failure);
