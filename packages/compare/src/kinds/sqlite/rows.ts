import { utf8ToRaw } from '@holotype/model';
import type { Database, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { reading } from './open.ts';

/** A value as SQLite stores it: text and blobs as bytes (latin1). */
export type SqliteValue =
  | { readonly is: 'null' }
  | { readonly is: 'number'; readonly value: number | bigint }
  | { readonly is: 'text' | 'blob'; readonly raw: string };

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const textsOf = (database: Database, sql: string, bind: readonly string[]): string[] =>
  reading(() => {
    const found: string[] = [];
    const statement = database.prepare(sql);
    try {
      if (bind.length > 0) statement.bind([...bind]);
      while (statement.step()) found.push(statement.getString(0) ?? '');
    } finally {
      statement.finalize();
    }
    return found;
  });

/** A number or word that a database says of itself. Throws Unreadable. */
export const pragmaOf = (database: Database, name: string): string | undefined =>
  textsOf(database, `PRAGMA ${name}`, [])[0];

/** Names of the columns of a table, generated ones among them. */
export const columnsOf = (database: Database, table: string): readonly string[] =>
  textsOf(database, 'SELECT name FROM pragma_table_xinfo(?)', [table]);

const isWithoutRowId = (database: Database, table: string): boolean =>
  textsOf(database, 'SELECT wr FROM pragma_table_list WHERE schema = ? AND name = ?', ['main', table])[0] ===
  '1';

/** A row id that no column hides. */
const rowIdOf = (columns: readonly string[]): string | undefined => {
  const taken = new Set(columns.map((name) => name.toLowerCase()));
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name));
};

const valueOf = ({ capi }: Sqlite3Static, statement: PreparedStatement, at: number): SqliteValue => {
  switch (capi.sqlite3_column_type(statement, at)) {
    case capi.SQLITE_NULL:
      return { is: 'null' };
    case capi.SQLITE_INTEGER:
    case capi.SQLITE_FLOAT:
      return { is: 'number', value: statement.get(at) as number | bigint };
    default: {
      const isText = capi.sqlite3_column_type(statement, at) === capi.SQLITE_TEXT;
      // As a blob, so that neither a zero nor what is no UTF-8 is lost.
      const bytes = statement.getBlob(at);
      const raw = bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : '';
      return { is: isText ? 'text' : 'blob', raw };
    }
  }
};

/** The rows of a table, in the order in which they are stored. Throws Unreadable, also while they are read. */
export function* rowsOf(
  sqlite: Sqlite3Static,
  database: Database,
  table: string,
): Generator<readonly SqliteValue[], void, undefined> {
  const columns = columnsOf(database, table);
  const rowId = isWithoutRowId(database, table) ? undefined : rowIdOf(columns);
  const order = rowId === undefined ? '' : ` ORDER BY ${rowId}`;
  const sql = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} NOT INDEXED${order}`;
  const statement = reading(() => database.prepare(sql));
  try {
    while (reading(() => statement.step()))
      yield reading(() => columns.map((_, at) => valueOf(sqlite, statement, at)));
  } finally {
    statement.finalize();
  }
}

/** A table, an index, a view or a trigger, as it was created. */
export interface SchemaEntry {
  /** `table fit`. */
  readonly name: string;
  readonly table: string | undefined;
  /** Bytes (latin1). */
  readonly sql: string;
}

/** Everything that a database holds but for what SQLite makes by itself; a virtual table has no rows of its own. Throws Unreadable. */
export const schemaOf = (database: Database): readonly SchemaEntry[] =>
  reading(() => {
    const rows = database.exec(
      "SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
      {
        returnValue: 'resultRows',
      },
    );
    return rows
      .map((row) => row.map(String))
      .filter(([, name = '']) => !name.startsWith('sqlite_autoindex_'))
      .map(([type = '', name = '', sql = '']) => ({
        name: `${type} ${name}`,
        table: type === 'table' && !/^CREATE VIRTUAL/i.test(sql) ? name : undefined,
        sql: utf8ToRaw(sql),
      }));
  });
