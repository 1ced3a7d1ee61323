import { threadId } from 'node:worker_threads';
import { lstat, openLocal, renameFile, rootSource } from '@holotype/host';
import { fromMtime, joinRaw, type RawPath, sha256 } from '@holotype/model';

/** A process id means something only within one boot and one pid namespace. */
const here = (): string => {
  const { files } = openLocal();
  const boot = files.text('/proc/sys/kernel/random/boot_id') ?? '';
  return sha256(boot + (files.readlink('/proc/self/ns/pid') ?? '')).slice(0, 12);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

let opened = 0;

// Another machine may share the home directory: its downloads write at least once in half a minute, or end.
const foreignAgeMs = 60 * 60 * 1000;

export interface Parts {
  /** A path for an unfinished download that no other process touches: what a dead process left of it, or a new one. */
  readonly claim: (name: string) => RawPath;
  /** Unfinished downloads that nobody works on; of a name, if one is given. */
  readonly abandoned: (name?: string) => RawPath[];
}

/** Unfinished downloads: `NAME.PLACE-PID-THREAD-INSTANCE.part`; taking one over is a rename, which only one process can win. */
export const openParts = (folder: RawPath, now: () => number): Parts => {
  let place: string | undefined;
  const instance = `${process.pid}-${threadId}-${++opened}`;
  const isAbandoned = (file: string): boolean => {
    const owner = /\.([0-9a-f]{12})-(\d+)-\d+-\d+\.part$/.exec(file);
    if (!owner) return true;
    if (owner[1] === (place ??= here()))
      return Number(owner[2]) !== process.pid && !isRunning(Number(owner[2]));
    const stat = lstat(joinRaw(folder, file));
    return stat !== undefined && now() - fromMtime(stat.mtime).seconds * 1000 > foreignAgeMs;
  };
  const files = () => rootSource('/').readdir(folder) ?? [];
  return {
    claim: (name) => {
      const own = joinRaw(folder, `${name}.${(place ??= here())}-${instance}.part`);
      for (const file of files()) {
        if (file.startsWith(`${name}.`) && isAbandoned(file) && renameFile(joinRaw(folder, file), own)) break;
      }
      return own;
    },
    abandoned: (name) =>
      files()
        .filter((file) => (name === undefined || file.startsWith(`${name}.`)) && isAbandoned(file))
        .map((file) => joinRaw(folder, file)),
  };
};
