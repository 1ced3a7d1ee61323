import { getSystemErrorName } from 'node:util';
import type { RawPath } from '@holotype/model';
import { forbidNewPrivileges } from './confine.ts';
import { cString, errno, native } from './library.ts';
import type { Refusal } from './mounts.ts';

// The three calls have the same numbers everywhere (linux/landlock.h).
const createRuleset = 444;
const addRule = 445;
const restrictSelf = 446;
const createPrototype =
  'int64_t syscall(int64_t number, const uint8_t *attributes, int64_t size, int64_t flags)';
const rulePrototype =
  'int64_t syscall(int64_t number, int64_t ruleset, int64_t type, const uint8_t *rule, int64_t flags)';
const restrictPrototype = 'int64_t syscall(int64_t number, int64_t ruleset, int64_t flags)';
const openPrototype = 'int open(const uint8_t *path, int flags, uint mode)';
const closePrototype = 'int close(int fd)';
const O_PATH_CLOEXEC = 0o12000000;

// Writing, making, removing: bits 1 and 4 to 12; moving between directories came with version 2, truncating with version 3.
const writing = 0x1ff2n;
// Executing, reading files, listing directories.
const reading = 0xdn;
const moving = 1n << 13n;
const truncating = 1n << 14n;
/** What can be allowed on a path that is not a directory. */
const onFiles = 0x7n | truncating;

/** Whatever a ruleset is about, it also forbids this unless it says otherwise. */
const movingSince = (version: number): bigint => (version >= 2 ? moving : 0n);

/** The version of Landlock that the kernel offers; 0 if none. */
export const landlockVersion = (): number =>
  Math.max(0, native(createPrototype)?.(createRuleset, null, 0, 1) ?? 0);

const failed = (): Refusal => getSystemErrorName(-errno());

const allow = (ruleset: number, path: RawPath, rights: bigint): Refusal => {
  const fd = native(openPrototype)?.(cString(path), O_PATH_CLOEXEC, 0) ?? -1;
  if (fd < 0) return undefined;
  const rule = Buffer.alloc(12);
  const add = (allowed: bigint): boolean => {
    rule.writeBigUInt64LE(allowed, 0);
    rule.writeInt32LE(fd, 8);
    return native(rulePrototype)?.(addRule, ruleset, 1, rule, 0) === 0;
  };
  const refused = add(rights) || add(rights & onFiles) ? undefined : failed();
  native(closePrototype)?.(fd);
  return refused;
};

const enforce = (attributes: Buffer, paths: readonly RawPath[]): Refusal => {
  const rights = attributes.readBigUInt64LE();
  const ruleset = native(createPrototype)?.(createRuleset, attributes, attributes.length, 0) ?? -1;
  if (ruleset < 0) return failed();
  for (const path of paths) {
    const refused = allow(ruleset, path, rights);
    if (refused !== undefined) return refused;
  }
  const privileges = forbidNewPrivileges();
  if (privileges !== undefined) return privileges;
  const result = native(restrictPrototype)?.(restrictSelf, ruleset, 0) ?? -1;
  const refused = result === 0 ? undefined : failed();
  native(closePrototype)?.(ruleset);
  return refused;
};

const restrict = (rights: bigint, paths: readonly RawPath[]): Refusal => {
  const attributes = Buffer.alloc(8);
  attributes.writeBigUInt64LE(rights);
  return enforce(attributes, paths);
};

/**
 * Programs started from now on may change file contents and names only below `writable`; paths that are missing are passed over. Modes,
 * owners and times are out of Landlock's reach. `ENOSYS` if the kernel has no Landlock.
 */
export const restrictWrites = (writable: readonly RawPath[]): Refusal => {
  const version = landlockVersion();
  if (version === 0) return 'ENOSYS';
  return restrict(writing | movingSince(version) | (version >= 3 ? truncating : 0n), writable);
};

/**
 * Programs started from now on may read, list and execute only what lies below `readable`, wherever a symlink leads; paths that are missing
 * are passed over. Names, types and metadata can still be asked for. `ENOSYS` if the kernel has no Landlock.
 */
export const restrictReads = (readable: readonly RawPath[]): Refusal => {
  const version = landlockVersion();
  return version === 0 ? 'ENOSYS' : restrict(reading | movingSince(version), readable);
};

// struct landlock_ruleset_attr: file rights, network rights, then scopes: abstract sockets, signals.
const scopes = 0x3n;

/**
 * Programs started from now on send no signals to processes that were there before, do not trace them, and do not reach their abstract
 * sockets. Beside other restrictions moving files between directories has to be allowed once more, and then nothing can be mounted:
 * `mounts` is for where there are no others. `ENOSYS` before version 6.
 */
export const restrictScope = (mounts: boolean): Refusal => {
  if (landlockVersion() < 6) return 'ENOSYS';
  const attributes = Buffer.alloc(24);
  attributes.writeBigUInt64LE(mounts ? 0n : moving);
  attributes.writeBigUInt64LE(scopes, 16);
  return enforce(attributes, mounts ? [] : ['/']);
};
