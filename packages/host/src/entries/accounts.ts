import type { Host } from '../host.ts';

export interface Names {
  readonly user: (uid: number) => string;
  readonly group: (gid: number) => string;
}

const readNames = (host: Host, path: string): Map<number, string> => {
  const bytes = host.files.bytes(path);
  const names = new Map<number, string>();
  for (const line of bytes ? Buffer.from(bytes).toString('latin1').split('\n') : []) {
    const [name = '', , id = ''] = line.split(':');
    if (/^\d+$/.test(id) && !names.has(Number(id))) names.set(Number(id), name);
  }
  return names;
};

/** Owner names as the root's own passwd and group give them, raw bytes; empty for an id without a name. */
export const readAccountNames = (host: Host): Names => {
  const users = readNames(host, '/etc/passwd');
  const groups = readNames(host, '/etc/group');
  return { user: (uid) => users.get(uid) ?? '', group: (gid) => groups.get(gid) ?? '' };
};
