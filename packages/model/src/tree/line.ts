import { DocumentError } from '../errors.ts';
import { canonicalJson } from '../json/canonical.ts';
import { rawToText, textToRaw } from '../raw.ts';
import type { TreeEntry } from '../generated/tree-entry.ts';
import type { Entry } from './entry.ts';

const quote = (raw: string): string => JSON.stringify(rawToText(raw));

const renameXattrs = (xattrs: Readonly<Record<string, string>>, rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(xattrs).map(([name, value]) => [rename(name), value]));

/**
 * An entry as canonical JSON (RFC 8785), members in the order of their names: the Tree's line with `path`, the Merkle node without.
 * Written out because a Tree has 400,000 lines and each is written three times; a property holds it to canonicalJson.
 */
const render = (entry: Entry, path: boolean, children: string | undefined): string => {
  let text = '{';
  if (children !== undefined) text += `"children":"${children}",`;
  text += `"gid":${String(entry.gid)},"group":${quote(entry.group)},`;
  if (entry.type !== 'directory' && entry.hardlink !== undefined)
    text += `"hardlink":${quote(entry.hardlink)},`;
  if ('major' in entry) text += `"major":${String(entry.major)},"minor":${String(entry.minor)},`;
  text += `"mode":"${entry.mode.toString(8).padStart(4, '0')}","mtime":"${entry.mtime}",`;
  if (path) text += `"path":${quote(entry.path)},`;
  if (entry.type === 'file') text += `"sha256":"${entry.sha256}","size":${String(entry.size)},`;
  if (entry.type === 'symlink') text += `"target":${quote(entry.target)},`;
  text += `"type":"${entry.type}","uid":${String(entry.uid)},"user":${quote(entry.user)}`;
  if (entry.xattrs) text += `,"xattrs":${canonicalJson(renameXattrs(entry.xattrs, rawToText))}`;
  return `${text}}`;
};

/** One line of the Tree, without its newline. */
export const renderTreeLine = (entry: Entry): string => render(entry, true, undefined);

/** What a node's digest is taken of; `children` is the hash over a directory's children. */
export const renderTreeNode = (entry: Entry, children: string | undefined): string =>
  render(entry, false, children);

// Objects are written out, not spread: V8 gives a spread object twice the memory.
const fromTreeEntry = (wire: TreeEntry): Entry => {
  const { uid, gid, mtime, type } = wire;
  const path = textToRaw(wire.path);
  const mode = parseInt(wire.mode, 8);
  const user = textToRaw(wire.user);
  const group = textToRaw(wire.group);
  const xattrs = wire.xattrs && renameXattrs(wire.xattrs, textToRaw);
  if (type === 'directory') return { path, type, mode, uid, gid, user, group, mtime, xattrs };
  const hardlink = wire.hardlink === undefined ? undefined : textToRaw(wire.hardlink);
  switch (type) {
    case 'file': {
      const { size, sha256 } = wire;
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, size, sha256 };
    }
    case 'symlink': {
      const target = textToRaw(wire.target);
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, target };
    }
    case 'fifo':
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink };
    default: {
      const { major, minor } = wire;
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, major, minor };
    }
  }
};

/**
 * Reads a line that renderTreeLine wrote. Lines must be canonical: comparing with the text written again refuses duplicate keys,
 * odd numbers and second spellings at the speed of JSON.parse. `isEntry` is the schema's validator.
 */
export const parseTreeLine = (line: string, isEntry: (value: unknown) => value is TreeEntry): Entry => {
  const fail = (
    code: 'JSON_SYNTAX' | 'DOCUMENT_INVALID' | 'TREE_NOT_CANONICAL',
    what: string,
    cause?: unknown,
  ) => new DocumentError(code, `Tree: ${what}: ${JSON.stringify(line.slice(0, 200))}`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw fail('JSON_SYNTAX', 'not JSON', cause);
  }
  if (!isEntry(value)) throw fail('DOCUMENT_INVALID', 'not an entry');
  const entry = fromTreeEntry(value);
  if (renderTreeLine(entry) !== line) throw fail('TREE_NOT_CANONICAL', 'not canonical');
  return entry;
};
