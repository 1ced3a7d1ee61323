import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { must } from '@holotype/kit';

/** Names are bytes: `path` is text for ASCII and latin1 for anything else, as in the product. */
const bytesOf = (path: string): Buffer => Buffer.from(path, 'latin1');

/** Makes small things in one directory, which is made too. */
export const makerIn = (directory: string) => {
  mkdirSync(directory, { recursive: true });
  const at = (name: string) => bytesOf(`${directory}/${name}`);
  return {
    at,
    path: (name: string) => `${directory}/${name}`,
    file: (name: string, content: string | Uint8Array = `${name.slice(0, 40)}\n`) => {
      writeFileSync(at(name), content);
    },
    directory: (name: string) => {
      mkdirSync(at(name), { recursive: true });
    },
    symlink: (name: string, target: string) => {
      symlinkSync(bytesOf(target), at(name));
    },
  };
};

/** Sets the modification time of a path itself, in seconds with a fraction. */
export const touch = (path: string, seconds: string): Promise<string> =>
  must(['touch', '--no-dereference', `--date=@${seconds}`, path]);
