import { compareRaw, type Entry, type Lock, type Manifest, type RawPath, utf8ToRaw } from '@holotype/model';
import type { ArchiveMember } from '../../../recipe/file.ts';
import { fieldOf, splitStanzas } from '../../deb822.ts';
import { controlOf, type Package } from './packages.ts';
import { statusFile } from '../../status-file.ts';

const root = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;

/** A small file of ours; its hash is not stated anywhere. */
export const ownFile = (path: RawPath, raw: string): ArchiveMember => {
  const bytes = Buffer.from(raw, 'latin1');
  const entry: Entry = { ...root, type: 'file', path, mode: 0o644, size: bytes.length, sha256: '' };
  return { entry, ...(bytes.length > 0 && { from: { kind: 'bytes', bytes } }) };
};

export const ownDirectory = (path: RawPath): ArchiveMember => ({
  entry: { ...root, type: 'directory', path, mode: 0o755 },
});

/** The package's own control file as dpkg keeps it for an installed package. */
const shippedStanza = (control: string): string => {
  const lines = control.replace(/\n+$/, '').split('\n');
  const [first = '', ...rest] = lines;
  return [first, 'Status: install ok installed', ...rest].join('\n');
};

const statedStanza = ({ facts }: Package): string =>
  utf8ToRaw(
    [
      `Package: ${facts.name}`,
      'Status: install ok installed',
      'Maintainer: unknown',
      `Architecture: ${facts.architecture}`,
      `Version: ${facts.version}`,
      ...(facts.provides === undefined ? [] : [`Provides: ${facts.provides}`]),
      'Description: kept file by file',
    ].join('\n'),
  );

/** A status file in which `packages` are installed; `captured` is that of the machine, for those that are gone. */
export const statusOf = (packages: readonly Package[], captured: string | undefined): string => {
  const known = new Map<string, string>(
    splitStanzas(captured ?? '').map(
      (stanza) => [`${fieldOf(stanza, 'Package')}:${fieldOf(stanza, 'Architecture')}`, stanza] as const,
    ),
  );
  return packages
    .toSorted((a, b) => compareRaw(a.key, b.key))
    .map(
      (item) =>
        `${item.public ? shippedStanza(controlOf(item.public.shipped)) : (known.get(item.key) ?? statedStanza(item))}\n\n`,
    )
    .join('');
};

/** The list of a package's paths as dpkg writes it. */
export const listOf = (item: Package): string =>
  (item.public?.shipped.members ?? [])
    .flatMap(({ part, path }) => (part === 'data' ? [`${path === '/' ? '/.' : path}\n`] : []))
    .join('');

/** Positions in the Tree of files of dpkg's database whose contents a recipe is made from: what it knows of packages without an artifact. */
export const databaseFiles = ({ sections }: Manifest, lock: Lock, tree: readonly Entry[]): Set<number> => {
  const had = new Set(lock.packages.flatMap(({ purl, artifact }) => (artifact === undefined ? [] : [purl])));
  const gone = (sections.dpkg?.packages ?? []).filter(({ purl }) => !had.has(purl));
  const wanted = new Set([
    statusFile,
    ...gone.flatMap(({ name, architecture }) =>
      [name, `${name}:${architecture}`].map((one) => `/var/lib/dpkg/info/${one}.list`),
    ),
  ]);
  return new Set(tree.flatMap(({ type, path }, at) => (type === 'file' && wanted.has(path) ? [at] : [])));
};
