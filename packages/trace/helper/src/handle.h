/* What each kind of call does to files. */
#pragma once
#include "tracee.h"

/* True if the call may wait for others once it goes on: for a pipe, a device, a connection. */
bool handle(const struct call *call);
