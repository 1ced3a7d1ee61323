/*
 * A call that waits for this process's answer could be ended by a signal with EINTR, where alone it would have gone on. By ptrace the
 * signal is seen first, and the call is begun again after it.
 */
#pragma once
#include "tracee.h"

/* Before the process goes on; false with errno where it cannot be done. */
bool guard_start(pid_t pid);
/* A call is about to be let go; `waits`: it may be interrupted as it would be alone. */
void guard_let_go(const struct call *call, int number, bool waits);
/* All stops and ends of tracees that there are; false once nobody is left. */
bool guard_collect(void);
/*
 * For a call of ptrace: whoever is to be traced is left to the new tracer. `answer`: lets the caller go, its call to be begun again.
 * False: nothing to do but to let the call go on.
 */
bool guard_release(const struct call *call, void (*answer)(void));
