import { baseOf, because, joinRaw, parentOf, type RawPath } from '@holotype/model';
import type { CutDatabase, CutDatabaseRequest, Substitute } from '../../cut.ts';
import { cutAlternative } from './alternatives.ts';
import { cutDiversions, cutOverrides, cutTriggers } from './rows.ts';
import { fieldOf, splitStanzas } from '../deb822.ts';
import { database, readRaw, statusFile } from '../status-file.ts';

const reason = because('database-cut', 'dpkg database');

/** Files that say the same whatever is installed. */
const asTheyAre = ['arch', 'info/format', 'triggers/Lock'];
/** Bytes; a status file with every package of Debian is about this large. */
const limit = 64 * 1024 * 1024;

const infoFiles = ({ files, packages }: CutDatabaseRequest): RawPath[] => {
  const stems = new Set(packages.flatMap(({ name, architecture }) => [name, `${name}:${architecture}`]));
  const info = `${database}/info`;
  return files
    .list(info)
    .filter((name) => stems.has(name.slice(0, name.lastIndexOf('.'))))
    .map((name) => joinRaw(info, name));
};

/** The paragraphs whose package is wanted, byte for byte. */
export const cutStanzas = (
  text: string,
  isWanted: (name: string, architecture: string | undefined) => boolean,
): string =>
  splitStanzas(text)
    .filter((stanza) => {
      const [name, architecture] = [fieldOf(stanza, 'Package'), fieldOf(stanza, 'Architecture')];
      return name !== '' && isWanted(name, architecture === '' ? undefined : architecture);
    })
    .map((stanza) => `${stanza.trimEnd()}\n\n`)
    .join('');

/** The database of dpkg cut to some packages, so that dpkg and apt find in a rebuilt root what is there and nothing else. */
export const cutDatabase = (request: CutDatabaseRequest): CutDatabase => {
  const { files, packages, isHeld } = request;
  if (packages.length === 0 || !files.lstat(statusFile)) return { paths: [], substitutes: new Map() };
  const names = new Set(packages.map(({ name }) => name));
  const qualified = new Set(packages.map(({ name, architecture }) => `${name}:${architecture}`));
  const isWanted = (name: string) => names.has(name);
  const isPackage = (name: string, architecture: string | undefined) =>
    qualified.has(`${name}:${architecture ?? ''}`) || (architecture === undefined && names.has(name));
  const isThere = (path: RawPath) =>
    isHeld(joinRaw(files.realpath(parentOf(path)) ?? parentOf(path), baseOf(path)));
  const paths = asTheyAre.map((name) => joinRaw(database, name)).filter((path) => files.lstat(path));
  const substitutes = new Map<RawPath, Substitute>();
  const cut = (path: RawPath, how: (text: string) => string | undefined) => {
    const text = files.lstat(path)?.type === 'file' ? readRaw(files, path, limit) : undefined;
    if (text === undefined) return;
    const content = how(text);
    if (content === undefined) return;
    paths.push(path);
    const original = text.length;
    if (content !== text)
      substitutes.set(path, { reason, content: Buffer.from(content, 'latin1'), original });
  };
  const cutAll = (directory: RawPath, how: (text: string) => string | undefined) => {
    for (const name of files.list(directory)) cut(joinRaw(directory, name), how);
  };
  const orNothing = (text: string) => (text === '' ? undefined : text);
  cut(statusFile, (text) => cutStanzas(text, isPackage));
  cut(`${database}/diversions`, (text) => cutDiversions(text, isWanted));
  cut(`${database}/statoverride`, (text) => cutOverrides(text, isThere));
  cutAll(`${database}/alternatives`, (text) => cutAlternative(text, isThere));
  cutAll(`${database}/triggers`, (text) => orNothing(cutTriggers(text, isWanted)));
  cut('/var/lib/apt/extended_states', (text) => cutStanzas(text, isPackage));
  return { paths: [...paths, ...infoFiles(request)], substitutes };
};
