import type { Host } from '../hosts/host.ts';

export interface Names {
  readonly user: (uid: number) => string;
  readonly group: (gid: number) => string;
}

const readNames = (bytes: Uint8Array | undefined): Map<number, string> => {
  const names = new Map<number, string>();
  for (const line of bytes ? Buffer.from(bytes).toString('latin1').split('\n') : []) {
    const [name = '', , id = ''] = line.split(':');
    if (/^\d+$/.test(id) && !names.has(Number(id))) names.set(Number(id), name);
  }
  return names;
};

/** Owner names as the contents of a passwd and a group file give them, raw bytes; empty for an id without a name. */
export const accountNames = (passwd: Uint8Array | undefined, group: Uint8Array | undefined): Names => {
  const users = readNames(passwd);
  const groups = readNames(group);
  return { user: (uid) => users.get(uid) ?? '', group: (gid) => groups.get(gid) ?? '' };
};

/** Owner names as the root's own passwd and group give them. */
export const readAccountNames = ({ files }: Host): Names =>
  accountNames(files.bytes('/etc/passwd'), files.bytes('/etc/group'));
