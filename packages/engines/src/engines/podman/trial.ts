import { type RawPath, rawToUtf8 } from '@holotype/model';
import { lastLine } from '../../last-line.ts';
import type { Mapping } from './arguments.ts';
import type { Podman } from './podman.ts';

/** What /proc/self/uid_map says inside. */
export const mappingIn = (uidMap: string): Mapping => {
  const lengths = uidMap
    .trim()
    .split('\n')
    .map((line) => Number(line.trim().split(/\s+/)[2]));
  return lengths.length > 1 || (lengths[0] ?? 0) > 1 ? 'range' : 'one';
};

/** How this user's ids appear inside. Root's appear as they are. */
export const readMapping = async (podman: Podman): Promise<Mapping> =>
  process.getuid?.() === 0
    ? 'none'
    : mappingIn((await podman(['unshare', 'cat', '/proc/self/uid_map'])).stdout);

/** The option that lets an image be kept where no file can belong to another than the caller, for the storage that this user has. */
export const storageOptions = async (podman: Podman): Promise<readonly string[]> => {
  const { stdout } = await podman(['info', '--format', '{{.Store.GraphDriverName}}']);
  const driver = stdout.trim();
  return driver === 'overlay' || driver === 'vfs'
    ? ['--storage-opt', `${driver}.ignore_chown_errors=true`]
    : [];
};

const missing = '/holotype-trial';

/** Starts a program that is not there in an empty root: everything before its start must have worked. What stopped it, or undefined. */
export const whyNot = async (podman: Podman, root: RawPath): Promise<string | undefined> => {
  const options = ['--rm', '--network', 'none', '--http-proxy=false', '--log-driver', 'none'];
  const { code, stderr } = await podman(['run', ...options, '--rootfs', rawToUtf8(root), missing]);
  return code === 127 && stderr.includes(missing) && !/mount/i.test(stderr) ? undefined : lastLine(stderr);
};
