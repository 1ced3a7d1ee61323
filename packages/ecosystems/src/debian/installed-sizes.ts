import type { HostFiles } from '@holotype/host';
import type { InstalledPackage } from '../owners.ts';
import { fieldOf } from './deb822.ts';
import { readStatus, stanzaKey } from './status-file.ts';

/** What dpkg's status file says that packages take, in bytes; it counts in KiB. */
export const installedSizes = (files: HostFiles): ((one: InstalledPackage) => number) => {
  const sizes = new Map(
    readStatus(files).map((stanza) => [
      stanzaKey(stanza),
      (Number(fieldOf(stanza, 'Installed-Size')) || 0) * 1024,
    ]),
  );
  return ({ name, architecture }) => sizes.get(`${name}:${architecture}`) ?? 0;
};
