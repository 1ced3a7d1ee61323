import { counted, type PolicyParts, utf8ToRaw } from '@holotype/model';
import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Pair } from '../../kind.ts';
import { named } from '../../named.ts';
import { createTally, type Tally } from '../../tally.ts';
import { pairs } from '../../text/lines.ts';
import type { Verdict } from '../../verdict.ts';
import { shown } from '../../wording.ts';
import { loadSqlite, openDatabase, reading } from './open.ts';
import { columnsOf, pragmaOf, rowsOf, schemaOf, type SqliteValue } from './rows.ts';

interface Compared {
  readonly sqlite: Sqlite3Static;
  readonly recorded: Database;
  readonly made: Database;
  readonly tally: Tally;
}

const asText = (value: SqliteValue): string => {
  switch (value.is) {
    case 'null':
      return 'NULL';
    case 'number':
      return String(value.value);
    case 'text':
      return value.raw;
    case 'blob':
      return `x'${Buffer.from(value.raw, 'latin1').toString('hex')}'`;
  }
};

const compareValues = (tally: Tally, where: () => string, left: SqliteValue, right: SqliteValue): void => {
  if (left.is === 'number' && right.is === 'number') {
    if (typeof left.value === 'number' && typeof right.value === 'number')
      tally.numbers(where, left.value, right.value, String);
    else tally.compare(where, String(left.value), String(right.value));
    return;
  }
  const [there, here] = [asText(left), asText(right)];
  if (left.is !== right.is) tally.differ(where, `${left.is} ${there}`, `${right.is} ${here}`);
  else if (there !== here) tally.differ(where, there, here);
};

/** Two generators are read in step; the one that has more rows says so at its end. */
function* rowsAs(which: 'recorded' | 'new', rows: ReturnType<typeof rowsOf>): typeof rows {
  for (;;) {
    const next = named(which, () => rows.next());
    if (next.done === true) return;
    yield next.value;
  }
}

const compareRows = ({ sqlite, recorded, made, tally }: Compared, table: string): void => {
  const columns = reading(() => columnsOf(recorded, table));
  const left = rowsAs('recorded', rowsOf(sqlite, recorded, table));
  const right = rowsAs('new', rowsOf(sqlite, made, table));
  const counts = { left: 0, right: 0 };
  for (const [there, here] of pairs(left, right)) {
    if (there) counts.left++;
    if (here) counts.right++;
    if (!there || !here) continue;
    const row = counts.left;
    for (const [at, value] of there.entries()) {
      const other = here[at];
      const where = () =>
        `table ${shown(utf8ToRaw(table))}, row ${row}, column ${shown(utf8ToRaw(columns[at] ?? ''))}`;
      if (other) compareValues(tally, where, value, other);
    }
  }
  if (counts.left !== counts.right)
    tally.add({
      where: `table ${shown(utf8ToRaw(table))}`,
      what: `${counted(counts.left, 'row')} v. ${counted(counts.right, 'row')}`,
    });
};

const numbers = ['user_version', 'application_id', 'encoding'] as const;

/** Definitions, then tables row by row in the order of their row ids. Throws Unreadable. */
export const compareSqlite = async ({
  expected,
  actual,
  policy,
}: Pair & { readonly policy: PolicyParts }): Promise<Verdict> => {
  const sqlite = await loadSqlite();
  const recorded = named('recorded', () => reading(() => openDatabase(sqlite, expected)));
  const made = named('new', () => reading(() => openDatabase(sqlite, actual)));
  const tally = createTally(policy, 'value');
  const compared: Compared = { sqlite, recorded, made, tally };
  for (const pragma of numbers) {
    const [there, here] = [recorded, made].map((database) => pragmaOf(database, pragma));
    if (there !== here) tally.differ(() => pragma, there, here);
  }
  const there = new Map(named('recorded', () => schemaOf(recorded)).map((entry) => [entry.name, entry]));
  const here = new Map(named('new', () => schemaOf(made)).map((entry) => [entry.name, entry]));
  for (const name of new Set([...there.keys(), ...here.keys()])) {
    const [left, right] = [there.get(name), here.get(name)];
    const where = shown(utf8ToRaw(name));
    if (!left || !right) {
      tally.add({ where, what: left ? 'missing' : 'not in the recorded output' });
      continue;
    }
    if (left.sql !== right.sql) tally.differ(() => `${where}, definition`, left.sql, right.sql);
    else if (left.table !== undefined) compareRows(compared, left.table);
  }
  return tally.verdict();
};
