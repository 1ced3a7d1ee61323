#pragma once
#include <stdint.h>

/*
 * What is written into this program after it was built: where in its own file the application lies, and a capsule. Whoever writes it finds it
 * by its first bytes, which stand nowhere else in the file. All zero: the application lies beside the program.
 */
struct slot {
  char magic[16];
  /* Bytes from the start of the file; a tar in zstd. */
  uint64_t payload_at;
  uint64_t payload_size;
  /* Room that the application takes once it is unpacked. */
  uint64_t unpacked_size;
  /* Bytes from the start of the file to its end are a capsule; 0: there is none. */
  uint64_t capsule_at;
  /* SHA-256 of the payload, in hexadecimal: the name that it has in the cache. */
  char digest[64];
};

extern volatile struct slot slot;
