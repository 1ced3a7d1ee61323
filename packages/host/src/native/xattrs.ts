import { cString, native } from './library.ts';

const list = 'int64_t llistxattr(const uint8_t *path, _Out_ uint8_t *list, size_t size)';
const get = 'int64_t lgetxattr(const uint8_t *path, const uint8_t *name, _Out_ uint8_t *value, size_t size)';
const set =
  'int lsetxattr(const uint8_t *path, const uint8_t *name, const uint8_t *value, size_t size, int flags)';

// The kernel's own limits: 64 KiB for the list of names and for a value (linux/limits.h).
const names = Buffer.alloc(65536);
const value = Buffer.alloc(65536);

/** Names that the kernel or a security policy makes on the spot: they describe the host, not the file. */
const volatile = new Set(['security.selinux', 'security.ima', 'security.evm', 'system.nfs4_acl']);

/**
 * Extended attributes of the path itself, raw name to base64 value, names sorted; undefined if there are none. POSIX ACLs and file
 * capabilities are among them. `unsupported` without the native binding: the caller counts the loss.
 */
export const readXattrs = (path: string): Readonly<Record<string, string>> | undefined | 'unsupported' => {
  const llistxattr = native(list);
  if (!llistxattr) return 'unsupported';
  const c = cString(path);
  const length = llistxattr(c, names, names.length);
  if (length <= 0) return undefined;
  const found: [string, string][] = [];
  for (const name of names.toString('latin1', 0, length).split('\0')) {
    if (name === '' || volatile.has(name)) continue;
    const size = native(get)?.(c, cString(name), value, value.length) ?? -1;
    if (size >= 0) found.push([name, value.toString('base64', 0, size)]);
  }
  return found.length > 0 ? Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
};

/** Sets one attribute. False if the file system or the kernel refuses. */
export const setXattr = (path: string, name: string, base64: string): boolean => {
  const bytes = Buffer.from(base64, 'base64');
  return native(set)?.(cString(path), cString(name), bytes, bytes.length, 0) === 0;
};
