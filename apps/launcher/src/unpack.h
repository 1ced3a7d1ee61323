#pragma once
#include <stddef.h>
#include <stdint.h>

enum unpacked {
  unpacked_whole,
  payload_damaged,
  /* errno says why. */
  cannot_write,
};

/* Writes what a payload holds into the directory that is open as `directory`. */
enum unpacked unpack(const uint8_t *payload, size_t size, int directory);
