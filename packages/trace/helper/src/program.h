/* Programs that the run starts, and what the kernel opens for them. */
#pragma once
#include "tracee.h"

void note_program(const struct call *call, int dirfd, const char *path, uint64_t argv);
