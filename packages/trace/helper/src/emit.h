/* Records for the process that started us: u32 length, a tag, fields; little-endian. src/records/parse.ts reads them. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
struct statx;

void emit_to(int fd);
/* True once the reader is gone. */
bool emit_broken(void);
void emit_flush(void);

void emit_begin(char tag);
void emit_u8(uint8_t value);
void emit_u32(uint32_t value);
void emit_u64(uint64_t value);
void emit_bytes(const void *bytes, size_t length);
void emit_text(const char *text);
/* One byte 0, or 1 and what a snapshot consists of. */
void emit_stat(const struct statx *stat);
void emit_end(void);

/* A reason, told once for each detail. */
void emit_reason(const char *code, const char *detail);
/* Something that the run did and that a replay may not be able to do, told once for each detail. */
void emit_notice(const char *code, const char *detail);
