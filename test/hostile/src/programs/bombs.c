// bombs KIND: as much of one thing as a replay can be asked to look at.
#include "attack.h"

static void deep(void) {
  for (int at = 0; at < 20000; at++)
    if (mkdir("n", 0755) || chdir("n")) return;
}
static void flood(const char *text, long bytes) {
  static char block[1 << 16];
  size_t length = strlen(text);
  for (size_t at = 0; at < sizeof block; at++) block[at] = text[at % length];
  for (long left = bytes; left > 0; left -= sizeof block) if (write(2, block, sizeof block) < 0) return;
}

int main(int argc, char **argv) {
  const char *kind = argc > 1 ? argv[1] : "";
  say("ran\n");
  if (!strcmp(kind, "deep")) deep();
  if (!strcmp(kind, "lines")) flood("\n", 150l << 20);
  if (!strcmp(kind, "much")) flood("error: no such file or directory\n", 600l << 20);
  if (!strcmp(kind, "path")) flood("/a", 30l << 20);
  if (!strcmp(kind, "sparse")) {
    int fd = open("out.bin", O_CREAT | O_WRONLY, 0644);
    if (ftruncate(fd, 5l << 30)) return 1;
  }
  if (!strcmp(kind, "links")) {
    for (int at = 0; at < 20000; at++) {
      char name[32];
      snprintf(name, sizeof name, "out-%d", at);
      if (symlink("out-0", name)) return 1;
    }
  }
  if (!strcmp(kind, "forks"))
    for (int at = 0; at < 8; at++) fork();
  if (!strcmp(kind, "forks")) for (;;) pause();
  return 0;
}
