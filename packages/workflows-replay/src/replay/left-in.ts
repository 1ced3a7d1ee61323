import { fileInRoot, rootSource } from '@holotype/host';
import { limits, type RawPath } from '@holotype/model';
import type { Left } from '@holotype/verify';

/** A regular file that was kept at `path` below `directory`, hashed: no link in it leads out. Undefined if there is none. Throws HostError. */
export const leftIn = async (
  directory: RawPath,
  path: RawPath,
  signal?: AbortSignal,
): Promise<Left | undefined> => {
  const file = fileInRoot(directory, path);
  if (!file) return undefined;
  try {
    const whole = await file.toEnd({ signal });
    return whole && { ...whole, read: readKept(directory, path, whole.size) };
  } finally {
    file.close();
  }
};

/** Its bytes, unless they are more than is compared. */
export const readKept = (directory: RawPath, path: RawPath, size: number): Left['read'] => {
  const most = limits.runContent;
  return () => Promise.resolve(size > most ? undefined : rootSource(directory).read(path, size));
};
