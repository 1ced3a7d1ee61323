import { utf8ToRaw } from '@holotype/model';
import init, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { Unreadable } from '../../kind.ts';
import { shown } from '../../wording.ts';

/** Bytes of a text or a blob. */
const longestValue = 64 * 1024 * 1024;
const silent = () => undefined;

/** SQLite in WebAssembly, with a memory of its own and no files. */
export const loadSqlite = (): Promise<Sqlite3Static> => init({ print: silent, printErr: silent });

/** A database in memory, which nothing is written to. Throws Unreadable. */
export const openDatabase = ({ wasm, capi, oo1 }: Sqlite3Static, content: Uint8Array): Database => {
  const bytes = new Uint8Array(content);
  const header = new DataView(bytes.buffer);
  const pageSize = bytes.length < 100 ? 0 : header.getUint16(16) === 1 ? 65_536 : header.getUint16(16);
  if (pageSize === 0 || bytes.length % pageSize !== 0) throw new Unreadable('a database that ends early');
  // A write-ahead log would be another file: what is in it is not in this one, and memory has none.
  if (bytes[18] === 2) bytes.set([1, 1], 18);
  const database = new oo1.DB();
  const place = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const code = capi.sqlite3_deserialize(
    database.pointer ?? 0,
    'main',
    place,
    bytes.length,
    bytes.length,
    flags,
  );
  if (code !== 0) throw new Unreadable('no database of SQLite');
  // A generated column may be the length of anything.
  capi.sqlite3_limit(database.pointer ?? 0, capi.SQLITE_LIMIT_LENGTH, longestValue);
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  // Rows are read without indexes, and what is damaged there is damaged too.
  const found = database.selectValue('PRAGMA integrity_check(1)', undefined, capi.SQLITE_TEXT);
  if (found !== 'ok') throw new Unreadable(`a damaged database: ${shown(utf8ToRaw(String(found)))}`);
  return database;
};

/** Throws what a reader of SQLite says of a damaged file as Unreadable. */
export const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Unreadable(
      `a database that cannot be read: ${shown(why.replace(/sqlite3 result code \d+: /, ''))}`,
    );
  }
};
