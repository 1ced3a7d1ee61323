/* What a use of a path means for its record. */
#pragma once
#include "resolve.h"

/* Values of the record's field. */
enum first { FIRST_READ = 'r', FIRST_WRITE = 'w', FIRST_EXECUTE = 'x', FIRST_LIST = 'l', FIRST_NOTHING = '-' };

/* No file and no directory: opening it may wait for others. */
bool is_waited_for(const struct found *found);
/* Notes a use, tells it if it is new, and keeps the file as it was if the use changes it. */
struct entry *touch(struct found *found, uint16_t uses, enum first first);
/* What is made below this path from now on was not there before. */
void mark_born(const char *path);
bool is_born(const char *path);
/* A directory moves: all that it holds is gone from here. */
void touch_below(const char *path, uint16_t uses);
/* At the end: what moved directories hold now, and how each path ended. */
void mark_moved(const char *path);
void emit_outcome(void);
