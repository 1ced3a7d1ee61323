#include "say.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const int unsupported = 8;

static void print(const char *format, va_list values) {
  fputs("holotype: ", stderr);
  vfprintf(stderr, format, values);
  fputc('\n', stderr);
}

void say(const char *format, ...) {
  va_list values;
  va_start(values, format);
  print(format, values);
  va_end(values);
}

void fail(const char *format, ...) {
  va_list values;
  va_start(values, format);
  print(format, values);
  va_end(values);
  exit(unsupported);
}
