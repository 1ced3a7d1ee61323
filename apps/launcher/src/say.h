#pragma once

/* Prints `holotype: ` and a line to stderr. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same, and ends with the exit code for a machine that this program cannot handle (docs/exit-codes.md). */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
