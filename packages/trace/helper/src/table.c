#include "table.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 18 };

struct slot {
  const char *key;
  void *value;
};

static void *zeroed(size_t bytes) {
  void *memory = calloc(1, bytes);
  if (memory == NULL) {
    perror("holotype-trace");
    _Exit(70);
  }
  return memory;
}

void *take(size_t bytes) {
  static char *chunk;
  static size_t left;
  bytes = (bytes + 15) & ~(size_t)15;
  if (bytes > CHUNK / 8) return zeroed(bytes);
  if (bytes > left) {
    chunk = zeroed(CHUNK);
    left = CHUNK;
  }
  void *memory = chunk + (CHUNK - left);
  left -= bytes;
  return memory;
}

char *copy_text(const char *text) {
  size_t length = strlen(text) + 1;
  return memcpy(take(length), text, length);
}

uint64_t hash_text(const char *text) {
  uint64_t hash = 14695981039346656037u;
  for (; *text != '\0'; text++) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
  return hash ^ (hash >> 29);
}
uint64_t hash_pair(uint64_t a, uint64_t b) { return (a ^ (b * 0x9e3779b97f4a7c15u)) * 1099511628211u + b; }

static struct slot *slot_for(const struct map *map, const char *key) {
  size_t at = hash_text(key) & (map->size - 1);
  while (map->slots[at].key != NULL && strcmp(map->slots[at].key, key) != 0) at = (at + 1) & (map->size - 1);
  return &map->slots[at];
}

void *map_get(const struct map *map, const char *key) { return map->size == 0 ? NULL : slot_for(map, key)->value; }

static void grow(struct map *map) {
  struct map larger = {.size = map->size == 0 ? 1024 : map->size * 2, .used = map->used};
  larger.slots = zeroed(larger.size * sizeof(struct slot));
  for (size_t at = 0; at < map->size; at++)
    if (map->slots[at].key != NULL) *slot_for(&larger, map->slots[at].key) = map->slots[at];
  free(map->slots);
  *map = larger;
}

void map_put(struct map *map, const char *key, void *value) {
  if (map->used * 2 >= map->size) grow(map);
  struct slot *slot = slot_for(map, key);
  if (slot->key == NULL) {
    slot->key = key;
    map->used++;
  }
  slot->value = value;
}

void map_clear(struct map *map) {
  free(map->slots);
  *map = (struct map){0};
}

static struct map by_path;
static struct entry **entries;
static uint32_t count, room;

struct entry *find_entry(const char *path) { return map_get(&by_path, path); }

struct entry *entry_of(const char *path) {
  struct entry *entry = find_entry(path);
  if (entry != NULL) return entry;
  if (count == room) {
    room = room == 0 ? 1024 : room * 2;
    struct entry **larger = zeroed(room * sizeof *larger);
    if (count > 0) memcpy(larger, entries, count * sizeof *larger);
    free(entries);
    entries = larger;
  }
  entry = take(sizeof *entry);
  entry->path = copy_text(path);
  entry->id = count;
  entries[count++] = entry;
  map_put(&by_path, entry->path, entry);
  return entry;
}
uint32_t entry_count(void) { return count; }
struct entry *entry_at(uint32_t index) { return entries[index]; }

static uint64_t *seen;
static size_t seen_size, seen_used;

static bool insert(uint64_t *set, size_t size, uint64_t hash) {
  size_t at = hash & (size - 1);
  for (; set[at] != 0; at = (at + 1) & (size - 1))
    if (set[at] == hash) return false;
  set[at] = hash;
  return true;
}

bool first_time(uint64_t hash) {
  if (hash == 0) hash = 1;
  if (seen_used * 2 >= seen_size) {
    size_t size = seen_size == 0 ? 1024 : seen_size * 2;
    uint64_t *larger = zeroed(size * sizeof *larger);
    for (size_t at = 0; at < seen_size; at++)
      if (seen[at] != 0) insert(larger, size, seen[at]);
    free(seen);
    seen = larger;
    seen_size = size;
  }
  bool fresh = insert(seen, seen_size, hash);
  if (fresh) seen_used++;
  return fresh;
}
