import { DocumentError } from '../errors.ts';
import { canonicalJson } from '../json/canonical.ts';
import { rawToText, textToRaw } from '../raw.ts';
import type { TreeEntry } from '../generated/tree-entry.ts';
import type { Entry } from './entry.ts';

const octal = (mode: number) => mode.toString(8).padStart(4, '0');

const renameXattrs = (xattrs: Readonly<Record<string, string>>, rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(xattrs).map(([name, value]) => [rename(name), value]));

/** The entry as the Tree document writes it (schemas/tree/tree-entry.schema.json). */
export const toTreeEntry = (entry: Entry): TreeEntry => {
  const common = {
    path: rawToText(entry.path),
    mode: octal(entry.mode),
    uid: entry.uid,
    gid: entry.gid,
    user: rawToText(entry.user),
    group: rawToText(entry.group),
    mtime: entry.mtime,
    ...(entry.xattrs && { xattrs: renameXattrs(entry.xattrs, rawToText) }),
  };
  if (entry.type === 'directory') return { ...common, type: entry.type };
  const linkable = {
    ...common,
    ...(entry.hardlink !== undefined && { hardlink: rawToText(entry.hardlink) }),
  };
  switch (entry.type) {
    case 'file':
      return { ...linkable, type: entry.type, size: entry.size, sha256: entry.sha256 };
    case 'symlink':
      return { ...linkable, type: entry.type, target: rawToText(entry.target) };
    case 'fifo':
      return { ...linkable, type: entry.type };
    default:
      return { ...linkable, type: entry.type, major: entry.major, minor: entry.minor };
  }
};

const fromTreeEntry = (wire: TreeEntry): Entry => {
  const common = {
    path: textToRaw(wire.path),
    mode: parseInt(wire.mode, 8),
    uid: wire.uid,
    gid: wire.gid,
    user: textToRaw(wire.user),
    group: textToRaw(wire.group),
    mtime: wire.mtime,
    ...(wire.xattrs && { xattrs: renameXattrs(wire.xattrs, textToRaw) }),
  };
  if (wire.type === 'directory') return { ...common, type: wire.type };
  const linkable = { ...common, ...(wire.hardlink !== undefined && { hardlink: textToRaw(wire.hardlink) }) };
  switch (wire.type) {
    case 'file':
      return { ...linkable, type: wire.type, size: wire.size, sha256: wire.sha256 };
    case 'symlink':
      return { ...linkable, type: wire.type, target: textToRaw(wire.target) };
    case 'fifo':
      return { ...linkable, type: wire.type };
    default:
      return { ...linkable, type: wire.type, major: wire.major, minor: wire.minor };
  }
};

/** One line of the Tree, without its newline. */
export const renderTreeLine = (entry: Entry): string => canonicalJson(toTreeEntry(entry));

/**
 * Reads a line that renderTreeLine wrote. Lines must be canonical: comparing with the text written again refuses duplicate keys,
 * odd numbers and second spellings at the speed of JSON.parse. `isEntry` is the schema's validator.
 */
export const parseTreeLine = (line: string, isEntry: (value: unknown) => value is TreeEntry): Entry => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new DocumentError('JSON_SYNTAX', `Tree: not JSON: ${JSON.stringify(line.slice(0, 200))}`, {
      cause,
    });
  }
  if (!isEntry(value)) {
    throw new DocumentError('DOCUMENT_INVALID', `Tree: not an entry: ${JSON.stringify(line.slice(0, 200))}`);
  }
  if (canonicalJson(value) !== line) {
    throw new DocumentError(
      'TREE_NOT_CANONICAL',
      `Tree: not canonical: ${JSON.stringify(line.slice(0, 200))}`,
    );
  }
  return fromTreeEntry(value);
};
