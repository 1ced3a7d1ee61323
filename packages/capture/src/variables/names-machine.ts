/** How this machine is called by others. */
export interface MachineNames {
  /** With and without a domain. */
  readonly hosts: readonly string[];
  /** Of its network interfaces, loopback not among them. */
  readonly addresses: readonly string[];
}

/** Shorter names, and these, are words of every language. */
const shortest = 5;
const everybodys = /^(?:localhost|localdomain|debian|ubuntu|holotype)$/;
/** A search path names directories, whatever they are called. */
const isPath = (value: string) => /(?:^|[:=])\/(?!\/)/.test(value) && !value.includes('://');

/** The host in `scheme://user@host:port/path`, `host:port` and the like. */
const hostOf = (piece: string): string =>
  piece
    .replace(/^[a-z][\w+.-]*:\/\//i, '')
    .replace(/^[^@/]*@/, '')
    .replace(/\/.*$/, '')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([^:]+):\d+$/, '$1');

/** True for a value that is, or lists, names or addresses of this machine: where a host stands, not wherever the word does. */
export const namesMachine = (value: string, { hosts, addresses }: MachineNames): boolean => {
  if (isPath(value)) return false;
  const names = new Set([
    ...hosts.filter((name) => name.length >= shortest && !everybodys.test(name)),
    ...addresses,
  ]);
  return value.split(/[\s,;]+/).some((piece) => names.has(piece) || names.has(hostOf(piece)));
};
