import { accessSync, constants } from 'node:fs';
import { programName, searchedIn } from '../files/local-path.ts';

/** Where system programs lie; the caller's own PATH is never asked. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const found = new Map<string, string | undefined>();

const look = (name: string, path: string): string | undefined => {
  for (const directory of searchedIn(path)) {
    const place = `${directory}/${programName(name)}`;
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      continue;
    }
  }
  return undefined;
};

/**
 * The absolute path of a system program, looked for once; undefined if there is none or HOLOTYPE_PROGRAMS is `off`. `also`: a PATH to search
 * after that, for what users and their sites install themselves.
 */
export const findProgram = (name: string, also = ''): string | undefined => {
  if (process.env['HOLOTYPE_PROGRAMS'] === 'off') return undefined;
  if (!found.has(name)) found.set(name, look(name, searchPath));
  return found.get(name) ?? look(name, also);
};
