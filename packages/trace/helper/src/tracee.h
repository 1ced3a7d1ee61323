/* Reading what a stopped process points at. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { PATH_ROOM = 8192 };

/* A call at its entry; the caller waits until it is let go. */
struct call {
  int kind;
  pid_t tid;
  /* Through a 32-bit interface: pointers in memory have four bytes. */
  bool compat;
  uint64_t args[6];
  /* NULL, or says whether the caller still waits, so that its id means what it meant. */
  bool (*waits)(void);
};

/* Bytes at an address; fewer at the end of what is mapped; -1 if it may not be looked into. */
ssize_t read_memory(const struct call *call, uint64_t address, void *to, size_t length);
/* A path of at most PATH_ROOM bytes; false if there is none. */
bool read_path(const struct call *call, uint64_t address, char *to);
/* A pointer out of an array of pointers; 0 if there is none. */
uint64_t read_pointer(const struct call *call, uint64_t array, unsigned index);
/* The process of a thread, 0 if it is gone. */
pid_t process_of(pid_t tid);
