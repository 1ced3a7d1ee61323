/* Addresses that the run talks to. */
#pragma once
#include "tracee.h"

/* `what`: 'c' connect, 'b' bind, 's' send; the other two say where the address lies in the caller. */
void note_contact(const struct call *call, char what, uint64_t address, uint64_t length);
/* Bytes sent to an address. */
void note_sent(const struct call *call, uint64_t bytes, uint64_t count, uint64_t address, uint64_t length);
/* All socket calls of i386 in one. */
void note_socket_call(const struct call *call);
