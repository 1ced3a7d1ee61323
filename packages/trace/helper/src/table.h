/* What is known of each path so far. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a path was used; the values are part of the records. */
enum use {
  READ = 1,
  WRITTEN = 2,
  EXECUTED = 4,
  LISTED = 8,
  SET = 16,     /* metadata set by path, or another name made */
  GONE = 32,    /* removed, moved or replaced by the run */
  MISSED = 64,  /* opened or asked for when it was not there */
  LOOKED = 128, /* asked for, and there, but not opened */
};

struct entry {
  char *path;
  uint32_t id;
  uint16_t uses;
  /* It did not exist when it was first used, or lay in a directory that the run had made. */
  bool born;
  /* No file and no directory: opening it may wait for others. */
  bool waits;
  bool preimage;
};

/* The entry of a real path; a new one has no uses. */
struct entry *entry_of(const char *path);
/* NULL if there is none. */
struct entry *find_entry(const char *path);
uint32_t entry_count(void);
struct entry *entry_at(uint32_t index);

uint64_t hash_text(const char *text);
uint64_t hash_pair(uint64_t a, uint64_t b);
/* False if it was asked with this hash before. */
bool first_time(uint64_t hash);

/* Strings to values. The keys stay the caller's. */
struct map {
  struct slot *slots;
  size_t size, used;
};
void *map_get(const struct map *map, const char *key);
void map_put(struct map *map, const char *key, void *value);
void map_clear(struct map *map);

/* Zeroed memory that is never given back, or the end of the program. */
void *take(size_t bytes);
char *copy_text(const char *text);
