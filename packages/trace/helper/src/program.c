#define _GNU_SOURCE
#include "program.h"
#include "emit.h"
#include "touch.h"
#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The kernel looks at this many bytes of a script's first line, and goes on to this depth. */
enum { HEAD = 256, MOST_INTERPRETERS = 5 };

static void start(const struct call *call, int dirfd, const char *path, const char *argv0, int depth);

static void start_interpreter(const struct call *call, const char *head, int depth) {
  char name[HEAD];
  const char *from = head + 2 + strspn(head + 2, " \t");
  size_t length = strcspn(from, " \t\n");
  memcpy(name, from, length);
  name[length] = '\0';
  if (length > 0 && depth < MOST_INTERPRETERS) start(call, AT_FDCWD, name, name, depth + 1);
}

static void open_linker(const struct call *call, const char *path) {
  static struct found linker;
  if (resolve(call, AT_FDCWD, path, FOLLOW, &linker)) touch(&linker, EXECUTED, FIRST_EXECUTE);
}

struct header {
  uint64_t type, offset, size;
};

/* The same fields lie in different places for 32 and 64 bits. */
static struct header read_header(const char *at, bool wide) {
  Elf64_Phdr w;
  Elf32_Phdr n;
  memcpy(&w, at, sizeof w);
  memcpy(&n, at, sizeof n);
  return wide ? (struct header){w.p_type, w.p_offset, w.p_filesz} : (struct header){n.p_type, n.p_offset, n.p_filesz};
}

static void load_elf(const struct call *call, int fd, const char *head) {
  Elf64_Ehdr w;
  Elf32_Ehdr n;
  memcpy(&w, head, sizeof w);
  memcpy(&n, head, sizeof n);
  bool wide = head[EI_CLASS] == ELFCLASS64;
  uint64_t at = wide ? w.e_phoff : n.e_phoff, count = wide ? w.e_phnum : n.e_phnum;
  size_t size = wide ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr);
  for (uint64_t index = 0; index < count && index < 128; index++) {
    char bytes[sizeof(Elf64_Phdr)] = {0}, path[4096];
    if (pread(fd, bytes, size, (off_t)(at + index * size)) != (ssize_t)size) return;
    struct header header = read_header(bytes, wide);
    if (header.type != PT_INTERP || header.size == 0 || header.size >= sizeof path) continue;
    ssize_t length = pread(fd, path, header.size, (off_t)header.offset);
    path[length < 0 ? 0 : length] = '\0';
    open_linker(call, path);
    return;
  }
}

static void open_image(const struct call *call, const struct found *found, int depth) {
  int fd = open(found->access, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) {
    emit_reason("unreadable", found->path);
    return;
  }
  char head[HEAD + 1] = {0};
  ssize_t length = read(fd, head, HEAD);
  if (length > 2 && memcmp(head, "#!", 2) == 0) start_interpreter(call, head, depth);
  else if (length > (ssize_t)sizeof(Elf64_Ehdr) && memcmp(head, ELFMAG, SELFMAG) == 0) load_elf(call, fd, head);
  close(fd);
}

static void note_privilege(const struct found *found) {
  bool gains = ((found->stat.stx_mode & S_ISUID) != 0 && found->stat.stx_uid != geteuid()) ||
               ((found->stat.stx_mode & S_ISGID) != 0 && found->stat.stx_gid != getegid());
  if (gains && geteuid() != 0) emit_reason("setuid", found->path);
}

static void start(const struct call *call, int dirfd, const char *path, const char *argv0, int depth) {
  static struct found all[MOST_INTERPRETERS + 1];
  struct found *found = &all[depth];
  if (resolve(call, dirfd, path, FOLLOW, found)) {
    bool before = found->known != NULL && (found->known->uses & EXECUTED) != 0;
    const struct entry *entry;
    if (before) entry = found->known;
    else {
      found_look(found);
      bool program = found->exists && S_ISREG(found->stat.stx_mode);
      entry = touch(found, program ? EXECUTED : MISSED, program ? FIRST_EXECUTE : FIRST_NOTHING);
      if (program) {
        note_privilege(found);
        open_image(call, found, depth);
      }
    }
    if ((entry->uses & EXECUTED) != 0 && first_time(hash_pair(hash_text(argv0), entry->id + 1))) {
      emit_begin('P');
      emit_u32(entry->id);
      emit_text(argv0);
      emit_end();
    }
  }
}

void note_program(const struct call *call, int dirfd, const char *path, uint64_t argv) {
  char argv0[PATH_ROOM];
  if (!read_path(call, read_pointer(call, argv, 0), argv0)) argv0[0] = '\0';
  start(call, dirfd, path, argv0, 0);
}
