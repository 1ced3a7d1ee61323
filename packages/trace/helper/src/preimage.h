/* Copies of files as they are before the run changes them. */
#pragma once
#include "table.h"
#include <sys/stat.h>

/* `place`: a directory for the copies, which are named by numbers. `limit`: bytes of all of them. */
void preimages_in(const char *place, uint64_t limit);
/* Copies a regular file once. What cannot be kept is told as a reason. */
void keep_preimage(struct entry *entry, const char *access, const struct statx *stat);
