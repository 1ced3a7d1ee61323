/* What a ptracer does at the stops of its tracees that are about no call. */
#pragma once
#include <stdbool.h>
#include <sys/types.h>

/* New processes and threads are followed too; nobody outlives the tracer. */
extern const unsigned long follow_options;

void follow_first(void);
/* Lets a stopped tracee go on. `status`: as wait gave it. */
void follow_stop(pid_t tid, int status);
/* A tracee has ended. */
void follow_end(pid_t tid, int status);
