/* What the registers of a process stopped by ptrace say. */
#pragma once
#include "tracee.h"

/* Kind, interface and arguments of the call that it is at; false if it is gone. */
bool read_call(struct call *call);
void set_first_argument(pid_t tid, bool compat, uint64_t value);
/* At a clone event: the new task shares the process. */
bool makes_thread(pid_t tid);

/* Whether a call that was interrupted before it did anything can be told to begin again, whatever the signal's handler says. */
extern const bool can_begin_again;
/* At a signal's stop: the call that it interrupted so, and its number; false if there is none. */
bool read_interrupted(struct call *call, int *number);
void set_begin_again(pid_t tid);
