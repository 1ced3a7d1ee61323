/* The command as a child process that waits until it is watched. */
#pragma once
#include <stdbool.h>
#include <sys/types.h>

struct child {
  pid_t pid;
  /* Closing it lets the child go on. */
  int gate;
  /* Its filter's listener, sent over this; -1 without one. */
  int listener_socket;
  /* Gives a struct failure if it could not start the command, else nothing. */
  int failures;
};
/* Where it failed: 'f' the filter, 'x' the program. */
struct failure {
  int stage, error;
};

enum filter_kind { NO_FILTER, FOR_PTRACE, FOR_LISTENER };

bool start_child(char *const argv[], enum filter_kind filter, struct child *child);
/* The listener's descriptor, or -1. */
int receive_listener(const struct child *child);
/* After the child has ended; `stage` is 0 if all went well. */
struct failure read_failure(const struct child *child);
