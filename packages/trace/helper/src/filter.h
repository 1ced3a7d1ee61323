/* The seccomp program that stops the calls of the table. */
#pragma once
#include <stdbool.h>

enum { COMPAT_FLAG = 0x100 };

/*
 * Puts the filter before every call of this process and its descendants. `listener`: calls are sent to the descriptor that it
 * returns; otherwise they stop for a ptracer, with the kind, and COMPAT_FLAG for 32-bit interfaces, as the event's message.
 * 0 or a descriptor; -1 with errno.
 */
int install_filter(bool listener);
