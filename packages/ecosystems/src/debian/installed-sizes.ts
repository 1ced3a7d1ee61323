import type { HostFiles } from '@holotype/host';
import type { InstalledPackage } from '../owners.ts';
import { fieldOf, splitStanzas } from './deb822.ts';

/** What dpkg's status file says that packages take, in bytes; it counts in KiB. */
export const installedSizes = (files: HostFiles): ((one: InstalledPackage) => number) => {
  const bytes = files.bytes('/var/lib/dpkg/status', 256 * 1024 * 1024) ?? new Uint8Array();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const sizes = new Map(
    splitStanzas(text).map((stanza) => [
      `${fieldOf(stanza, 'Package')}:${fieldOf(stanza, 'Architecture')}`,
      (Number(fieldOf(stanza, 'Installed-Size')) || 0) * 1024,
    ]),
  );
  return ({ name, architecture }) => sizes.get(`${name}:${architecture}`) ?? 0;
};
