/*
 * The payload of the executable: a tar in zstd, which `npm run package` writes. Of tar only what it holds is read: directories and files with
 * names of at most 100 bytes. libzstd's own decoder is linked in.
 */
#include "unpack.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

enum { block = 512, piece = 1 << 20 };

struct reader {
  ZSTD_DStream *stream;
  ZSTD_inBuffer input;
  uint8_t buffer[piece];
  size_t at, end;
};

/* Some bytes of the tar, at most `most`; 0 where it ends. -1: damaged. */
static ssize_t next(struct reader *reader, size_t most, const uint8_t **bytes) {
  while (reader->at == reader->end) {
    ZSTD_outBuffer output = {reader->buffer, piece, 0};
    size_t result = ZSTD_decompressStream(reader->stream, &output, &reader->input);
    if (ZSTD_isError(result)) return -1;
    if (output.pos == 0 && reader->input.pos == reader->input.size) return result == 0 ? 0 : -1;
    reader->at = 0;
    reader->end = output.pos;
  }
  size_t size = reader->end - reader->at < most ? reader->end - reader->at : most;
  *bytes = reader->buffer + reader->at;
  reader->at += size;
  return (ssize_t)size;
}

static int write_all(int file, const uint8_t *bytes, size_t size) {
  while (size > 0) {
    ssize_t done = write(file, bytes, size);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return -1;
    bytes += done;
    size -= (size_t)done;
  }
  return 0;
}

/* Moves `size` bytes into `file`, or passes over them where that is -1. */
static enum unpacked take(struct reader *reader, int file, uint64_t size) {
  while (size > 0) {
    const uint8_t *bytes;
    ssize_t some = next(reader, size < piece ? size : piece, &bytes);
    if (some <= 0) return payload_damaged;
    if (file >= 0 && write_all(file, bytes, (size_t)some) != 0) return cannot_write;
    size -= (uint64_t)some;
  }
  return unpacked_whole;
}

static int read_header(struct reader *reader, uint8_t header[block]) {
  for (size_t at = 0; at < block;) {
    const uint8_t *bytes;
    ssize_t some = next(reader, block - at, &bytes);
    if (some <= 0) return -1;
    memcpy(header + at, bytes, (size_t)some);
    at += (size_t)some;
  }
  return 0;
}

static uint64_t octal(const uint8_t *field, size_t length) {
  uint64_t value = 0;
  for (size_t at = 0; at < length && field[at] >= '0' && field[at] <= '7'; at++) value = value * 8 + (field[at] - '0');
  return value;
}

static enum unpacked take_member(struct reader *reader, int directory, const uint8_t header[block]) {
  char name[101] = {0};
  memcpy(name, header, 100);
  uint64_t mode = octal(header + 100, 8), size = octal(header + 124, 12);
  if (header[156] == '5') return mkdirat(directory, name, 0755) == 0 || errno == EEXIST ? unpacked_whole : cannot_write;
  if (header[156] != '0') return payload_damaged;
  int file = openat(directory, name, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode & 0111 ? 0755 : 0644);
  if (file < 0) return cannot_write;
  enum unpacked result = take(reader, file, size);
  int why = errno;
  if (close(file) != 0 && result == unpacked_whole) return cannot_write;
  errno = why;
  return result == unpacked_whole ? take(reader, -1, (block - size % block) % block) : result;
}

enum unpacked unpack(const uint8_t *payload, size_t size, int directory) {
  struct reader *reader = calloc(1, sizeof *reader);
  if (!reader) return cannot_write;
  reader->stream = ZSTD_createDStream();
  reader->input = (ZSTD_inBuffer){payload, size, 0};
  enum unpacked result = reader->stream ? unpacked_whole : cannot_write;
  uint8_t header[block];
  while (result == unpacked_whole) {
    if (read_header(reader, header) != 0) result = payload_damaged;
    else if (header[0] == 0) break;
    else result = take_member(reader, directory, header);
  }
  int why = errno;
  ZSTD_freeDStream(reader->stream);
  free(reader);
  errno = why;
  return result;
}
