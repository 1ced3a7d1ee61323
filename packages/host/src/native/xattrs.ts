import { cString, fixedBuffer, native } from './library.ts';

const list = 'int64_t llistxattr(const uint8_t *path, void *list, size_t size)';
const listOpen = 'int64_t flistxattr(int fd, void *list, size_t size)';
const get = 'int64_t lgetxattr(const uint8_t *path, const uint8_t *name, _Out_ uint8_t *value, size_t size)';
const set =
  'int lsetxattr(const uint8_t *path, const uint8_t *name, const uint8_t *value, size_t size, int flags)';

// The kernel's own limits: 64 KiB for the list of names and for a value (linux/limits.h).
const listed = fixedBuffer(65536);
const { bytes: names } = listed;
const value = Buffer.alloc(65536);

/** Names that the kernel or a security policy makes on the spot: they describe the host, not the file. */
const volatile = new Set(['security.selinux', 'security.ima', 'security.evm', 'system.nfs4_acl']);

const readNamed = (path: string, length: number) => {
  if (length <= 0) return undefined;
  const c = cString(path);
  const found: [string, string][] = [];
  for (const name of names.toString('latin1', 0, length).split('\0')) {
    if (name === '' || volatile.has(name)) continue;
    const size = native(get)?.(c, cString(name), value, value.length) ?? -1;
    if (size >= 0) found.push([name, value.toString('base64', 0, size)]);
  }
  return found.length > 0 ? Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
};

/**
 * Extended attributes of the path itself, raw name to base64 value, names sorted; undefined if there are none. POSIX ACLs and file
 * capabilities are among them. `unsupported` without the native binding: the caller counts the loss.
 */
export const readXattrs = (path: string): Readonly<Record<string, string>> | undefined | 'unsupported' => {
  const llistxattr = native(list);
  return llistxattr
    ? readNamed(path, llistxattr(cString(path), listed.address, names.length))
    : 'unsupported';
};

/** As readXattrs, of a file that is open as `fd`: quicker, as most files have none. */
export const readXattrsOf = (fd: number, path: string): ReturnType<typeof readXattrs> => {
  const flistxattr = native(listOpen);
  return flistxattr ? readNamed(path, flistxattr(fd, listed.address, names.length)) : 'unsupported';
};

/** Sets one attribute. False if the file system or the kernel refuses. */
export const setXattr = (path: string, name: string, base64: string): boolean => {
  const bytes = Buffer.from(base64, 'base64');
  return native(set)?.(cString(path), cString(name), bytes, bytes.length, 0) === 0;
};
