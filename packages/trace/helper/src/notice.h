/* What a run does that a replay may not be able to do, or that gives other results each time. */
#pragma once
#include "tracee.h"

/* `count` ids from an argument on: those of others, if the run may have them at all. `code`: what is done with them. */
void note_ids(const struct call *call, const char *code, int first, int count);
/* The owner and group that a file is given. */
void note_owner(const struct call *call, int first);
/* Random bytes were asked for. */
void note_random(const struct call *call);
/* A question to a name server, if it is one. */
void note_query(uint64_t address, uint64_t length, const struct call *call);
/* The same in an array of messages. */
void note_queries(const struct call *call);
