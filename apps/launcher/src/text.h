#pragma once

/* A formatted string in memory of its own, which is never freed: this process ends as Node. */
char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));
