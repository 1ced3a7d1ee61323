import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, leaveOut, makeScratch, must, needs } from '@holotype/kit';

export interface Podman extends AsyncDisposable {
  /** Loads an image archive; gives the image ID in hex. */
  readonly load: (archive: string) => Promise<string>;
  /** Makes an image of a tar of a root file system; gives the image ID in hex. */
  readonly import: (tar: string) => Promise<string>;
  /** Gives the directory at which the image's file system can be read. */
  readonly mount: (id: string) => Promise<string>;
  /** Writes the file system of a container of the image, which never ran, as a tar. */
  readonly export: (id: string, output: string) => Promise<void>;
}

// The limits are podman's own defaults where root may raise limits; without them it asks for more and fails where root may not.
const configuration = `[containers]
default_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
`;

/** Variables by which podman keeps all that is its own in `directory`. */
export const podmanSettings = (directory: string): Readonly<Record<string, string>> => {
  mkdirSync(directory, { recursive: true });
  const storage = `[storage]\ndriver = "overlay"\ngraphroot = "${directory}/s"\nrunroot = "${directory}/r"\n`;
  writeFileSync(join(directory, 'storage.conf'), storage);
  writeFileSync(join(directory, 'containers.conf'), configuration);
  return {
    CONTAINERS_CONF: join(directory, 'containers.conf'),
    CONTAINERS_STORAGE_CONF: join(directory, 'storage.conf'),
  };
};

const commandIn = (directory: string) => {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'containers.conf');
  writeFileSync(file, configuration);
  const places = [
    '--root',
    join(directory, 's'),
    '--runroot',
    join(directory, 'r'),
    '--storage-driver',
    'overlay',
  ];
  return {
    argv: (args: readonly string[]) => ['podman', ...places, ...args],
    env: { CONTAINERS_CONF: file },
  };
};

/** podman as root with a storage of its own in `directory`. */
export const openPodman = (directory: string): Podman => {
  const { argv, env } = commandIn(directory);
  const podman = async (...args: string[]) => (await must(argv(args), { env })).trim();
  return {
    load: async (archive) => {
      await podman('load', '--quiet', '--input', archive);
      return podman('images', '--quiet', '--no-trunc').then((id) => id.replace(/^sha256:/, ''));
    },
    import: async (tar) => (await podman('import', '--quiet', tar)).replace(/^sha256:/, ''),
    mount: (id) => podman('image', 'mount', id),
    export: async (id, output) => {
      const container = await podman('create', id, '/bin/true');
      await podman('export', '--output', output, container);
    },
    [Symbol.asyncDispose]: async () => {
      for (const args of [
        ['image', 'unmount', '--all'],
        ['rm', '--all'],
        ['rmi', '--all', '--force'],
      ])
        await execute(argv(args), { env });
      // podman leaves a bind mount of its own storage.
      await execute(['umount', join(directory, 's/overlay')]);
    },
  };
};

/** True if podman can be used here; else it is noted as left out. */
export const hasPodman = async (what: string): Promise<boolean> => {
  if (!needs(what, 'podman', 'runc')) return false;
  await using scratch = makeScratch();
  const { argv, env } = commandIn(join(scratch.path, 'podman'));
  const { code, stderr } = await execute(argv(['info']), { env });
  await execute(['umount', join(scratch.path, 'podman/s/overlay')]);
  if (code !== 0) leaveOut(what, `podman does not work here: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  return code === 0;
};
