/*
 * Starts Holotype with the Node and the C library that come with it, whatever the machine has.
 *
 * As `bin/holotype` it finds them in `../lib/holotype`. As the one executable it carries them in itself, and unpacks them once into a cache.
 * As `node`, beside them, it is what Holotype starts when it needs a second process: the Node alone, without Holotype.
 *
 * Variables that would change how Node or the dynamic loader start (a module's LD_LIBRARY_PATH, NODE_OPTIONS of a job) are kept from them under
 * another name; Holotype puts them back before it does anything, so that the programs which it starts have them.
 */
#include "cache.h"
#include "slot.h"
#include "say.h"
#include "text.h"
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__x86_64__)
#define LOADER "ld-linux-x86-64.so.2"
#elif defined(__aarch64__)
#define LOADER "ld-linux-aarch64.so.1"
#endif

static const char *const kept_back[] = {"LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT", "NODE_OPTIONS", "NODE_PATH", NULL};

static void keep_back(void) {
  for (const char *const *name = kept_back; *name; name++) {
    const char *value = getenv(*name);
    if (value == NULL) continue;
    if (setenv(text("HOLOTYPE_KEPT_%s", *name), value, 1) != 0) fail("no memory");
    unsetenv(*name);
  }
}

/* Gives `path` without its last component. */
static void to_parent(char *path) {
  char *end = strrchr(path, '/');
  if (end) *end = 0;
}

/* Node with the C library beside it; `first` arguments come before those of the command line from `from` on. */
static void start_node(const char *application, const char *const *first, char **from) {
  size_t count = 0;
  while (from[count]) count++;
  char **argv = calloc(count + 16, sizeof *argv);
  if (!argv) fail("no memory");
  size_t at = 0;
  char *loader = text("%s/lib/" LOADER, application);
  argv[at++] = loader;
  argv[at++] = "--library-path";
  argv[at++] = text("%s/lib", application);
  argv[at++] = text("%s/lib/node", application);
  while (*first) argv[at++] = (char *)*first++;
  while (*from) argv[at++] = *from++;
  keep_back();
  execv(loader, argv);
  fail("%s cannot be started: %s", loader, strerror(errno));
}

int main(int argc, char **argv) {
  char own[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);
  if (length < 0) {
    if (!realpath(argv[0], own)) fail("/proc is not mounted, and %s is no path: where this program lies is unknown", argv[0]);
  } else
    own[length] = 0;
  char *name = strrchr(own, '/') + 1;
  char directory[PATH_MAX];
  strcpy(directory, own);
  to_parent(directory);
  const char *const nothing[] = {NULL};
  if (slot.payload_size == 0 && strcmp(name, "node") == 0) start_node(directory, nothing, argv + 1);
  const char *application;
  if (slot.payload_size == 0) {
    to_parent(directory);
    application = text("%s/lib/holotype", directory);
  } else
    application = unpacked(own);
  char *capsule_at = text("%llu", (unsigned long long)slot.capsule_at);
  const char *const first[] = {text("%s/bin/started.mjs", application), own, capsule_at, NULL};
  start_node(application, first, argv + (argc > 0 ? 1 : 0));
}
