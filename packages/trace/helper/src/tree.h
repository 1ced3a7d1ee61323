/* The command and its descendants as processes. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct tree {
  pid_t command;
  bool command_ended;
  /* As wait gives it. */
  int status;
  bool timed_out;
  /* Started in all, and alive now and at most; 0 where nobody counts. */
  uint32_t processes, alive, most_alive;
};
extern struct tree tree;

/* Milliseconds that the command is given (0: all it wants) and its descendants after it. */
void tree_start(pid_t command, uint32_t timeout, uint32_t linger);
/* The command, not a descendant, has ended. */
void tree_ended(int status);
/* To be called whenever a wait was interrupted: kills what has had its time. */
void tree_check(void);
/* The last record. `refused`: errno of an exec that failed, else 0. */
void emit_end_of_run(int refused);
/* SIGALRM and SIGTERM interrupt waits from now on. */
void tree_signals(void);
