import { SquashfsWriter } from '@holotype/formats';
import { startFile } from '@holotype/host';
import type { Entry, RawPath } from '@holotype/model';

const directories = ['/', '/dev', '/etc', '/proc', '/run', '/sys', '/tmp', '/var', '/var/tmp'];

/** Writes a SquashFS image with nothing in it but directories to mount on. */
export const writeTrialImage = async (path: RawPath): Promise<void> => {
  const file = startFile(path);
  try {
    const image = new SquashfsWriter(file.write);
    const tree = directories.map((directory): Entry => ({
      type: 'directory',
      path: directory,
      mode: 0o755,
      mtime: '0',
      uid: 0,
      gid: 0,
      user: 'root',
      group: 'root',
    }));
    const { superblock } = await image.finish(tree, 0);
    file.writeAt(superblock, 0);
    file.commit(path);
  } finally {
    file.discard();
  }
};
