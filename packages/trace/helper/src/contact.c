#define _GNU_SOURCE
#include "contact.h"
#include "emit.h"
#include "notice.h"
#include "touch.h"
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

static struct found found;

void note_contact(const struct call *call, char what, uint64_t address, uint64_t length) {
  union {
    unsigned char bytes[sizeof(struct sockaddr_un) + 1];
    struct sockaddr_un local;
  } to;
  memset(&to, 0, sizeof to);
  if (length < 3 || length > sizeof(struct sockaddr_un)) return;
  if (read_memory(call, address, to.bytes, length) != (ssize_t)length) return;
  int family = to.local.sun_family;
  if (family != AF_INET && family != AF_INET6 && family != AF_UNIX) return;
  const char *path = "";
  if (family == AF_UNIX && to.local.sun_path[0] != '\0') {
    if (!resolve(call, AT_FDCWD, to.local.sun_path, FOLLOW, &found)) return;
    if (what == 'b' && !found.exists) touch(&found, WRITTEN, FIRST_WRITE);
    path = found.path;
  }
  emit_begin('C');
  emit_u8((uint8_t)what);
  emit_bytes(to.bytes, length);
  emit_text(path);
  emit_end();
}

void note_sent(const struct call *call, uint64_t bytes, uint64_t count, uint64_t address, uint64_t length) {
  unsigned char to[4] = {0};
  note_contact(call, 's', address, length);
  /* A name server's port, in the same place for both families. */
  if (length > sizeof to && read_memory(call, address, to, sizeof to) == (ssize_t)sizeof to && to[2] == 0 && to[3] == 53)
    note_query(bytes, count, call);
}

void note_socket_call(const struct call *call) {
  enum { BIND = 2, CONNECT = 3, LISTEN = 4, SENDTO = 11 };
  uint64_t number = call->args[0], array = call->args[1];
  if (number == BIND || number == CONNECT)
    note_contact(call, number == BIND ? 'b' : 'c', read_pointer(call, array, 1), read_pointer(call, array, 2));
  else if (number == LISTEN) emit_notice("listens", "");
  else if (number == SENDTO)
    note_sent(call, read_pointer(call, array, 1), read_pointer(call, array, 2), read_pointer(call, array, 4),
              read_pointer(call, array, 5));
}
