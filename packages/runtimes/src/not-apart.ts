import type { Isolation } from '@holotype/host';

/**
 * What of this machine a hostile command reaches, in words, most harmful first; none where it is kept apart. Its terminal and its devices it
 * reaches nowhere.
 */
export const notApart = ({
  files,
  processes,
  signals,
  network,
  sysReadOnly,
}: Isolation): readonly string[] => [
  ...(files === 'write' ? ['files that this user may read and write'] : []),
  ...(files === 'read' ? ['files that this user may read'] : []),
  ...(processes || signals ? [] : ['processes of this user']),
  ...(network === 'open' || network === 'host' ? ['the network'] : []),
  ...(network === 'refused' ? ['services on local sockets'] : []),
  ...(sysReadOnly ? [] : ['/sys']),
  ...(files === 'names' ? ['names and sizes of files'] : []),
  ...(!processes && signals ? ['the list of processes'] : []),
];
