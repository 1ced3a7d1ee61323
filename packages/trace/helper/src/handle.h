/* What each kind of call does to files. */
#pragma once
#include "tracee.h"

void handle(const struct call *call);
