#include "text.h"
#include "say.h"
#include <stdarg.h>
#include <stdio.h>

char *text(const char *format, ...) {
  char *made;
  va_list values;
  va_start(values, format);
  int length = vasprintf(&made, format, values);
  va_end(values);
  if (length < 0) fail("no memory");
  return made;
}
