import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { fieldOf, splitStanzas } from './deb822.ts';

/** Where dpkg keeps what it knows. */
export const database = '/var/lib/dpkg';
/** Every package that has files or configuration left, a paragraph each. */
export const statusFile = `${database}/status`;
/** Bytes of a file of dpkg or apt; a status file with every package of Debian has a quarter of them. */
export const databaseLimit = 256 * 1024 * 1024;

/** One character a byte; undefined where there is no such file. */
export const readRaw = (files: HostFiles, path: RawPath, limit = databaseLimit): string | undefined => {
  const bytes = files.bytes(path, limit);
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
};

/**
 * The paragraphs of the status file, one character a byte; none where there is no such file. It is read on each call: the file of a root
 * changes, and its text is too large to keep for those who need a few fields of it.
 */
export const readStatus = (files: HostFiles, limit?: number): readonly string[] =>
  splitStanzas(readRaw(files, statusFile, limit) ?? '');

/** `name:architecture`. */
export const stanzaKey = (stanza: string): string =>
  `${fieldOf(stanza, 'Package')}:${fieldOf(stanza, 'Architecture')}`;
