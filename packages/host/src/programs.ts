import { accessSync, constants } from 'node:fs';

/** Where system programs lie; the caller's own PATH is never asked. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const found = new Map<string, string | undefined>();

const look = (name: string): string | undefined => {
  for (const directory of searchPath.split(':')) {
    const path = `${directory}/${name}`;
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return undefined;
};

/** The absolute path of a system program, looked for once; undefined if there is none or HOLOTYPE_PROGRAMS is `off`. */
export const findProgram = (name: string): string | undefined => {
  if (process.env['HOLOTYPE_PROGRAMS'] === 'off') return undefined;
  if (!found.has(name)) found.set(name, look(name));
  return found.get(name);
};
