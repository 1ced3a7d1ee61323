/* Calls that make, move and remove names, and that set metadata. */
#pragma once
#include "tracee.h"

void handle_change(const struct call *call);
