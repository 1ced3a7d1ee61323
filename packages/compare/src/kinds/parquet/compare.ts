import { counted, type PolicyParts, utf8ToRaw } from '@holotype/model';
import type { SchemaTree } from 'hyparquet';
import { Unreadable, type Pair } from '../../kind.ts';
import { namedLater } from '../../named.ts';
import { createTally, type Tally } from '../../tally.ts';
import type { Verdict } from '../../verdict.ts';
import { shown } from '../../wording.ts';
import { compareValues } from './compare-values.ts';
import { openParquet, type ParquetTable, readColumn } from './read.ts';

/** Rows that are read at once. */
const window = 500_000;

/** `INT64 TIMESTAMP`, of a nested column with the types in it. */
const typeText = ({ element, children }: SchemaTree): string => {
  const { type, type_length: length, logical_type: logical, converted_type: converted } = element;
  const words = [type, length, logical ? JSON.stringify(logical) : converted, element.scale]
    .filter((word) => word !== undefined)
    .join(' ');
  const inner = children.map((child) => `${child.element.name}: ${typeText(child)}`).join(', ');
  return [words, inner === '' ? '' : `(${inner})`].filter((part) => part !== '').join(' ');
};

const compareColumn = async (
  tally: Tally,
  column: SchemaTree,
  left: ParquetTable,
  right: ParquetTable,
): Promise<void> => {
  const { name, type } = column.element;
  const place = `column ${shown(utf8ToRaw(name))}`;
  const rows = Math.min(Number(left.metadata.num_rows), Number(right.metadata.num_rows));
  for (let start = 0; start < rows; start += window) {
    const end = Math.min(start + window, rows);
    const there = await namedLater('recorded', () => readColumn(left, name, start, end));
    const here = await namedLater('new', () => readColumn(right, name, start, end));
    if (there.length !== end - start || here.length !== end - start)
      throw new Unreadable(`one of them has fewer rows than it says, in ${place}`);
    for (const [at, value] of there.entries())
      compareValues(tally, () => `${place}, row ${start + at + 1}`, value, here[at], type === 'FLOAT');
  }
};

/** What the writer says beside the table, pandas its index and types. */
const notesOf = ({ metadata }: ParquetTable): ReadonlyMap<string, string> =>
  new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']));

const compareNotes = (tally: Tally, left: ParquetTable, right: ParquetTable): void => {
  const [there, here] = [notesOf(left), notesOf(right)];
  for (const key of new Set([...there.keys(), ...here.keys()])) {
    const [a, b] = [there.get(key), here.get(key)];
    const raw = (text: string | undefined) => (text === undefined ? undefined : utf8ToRaw(text));
    if (a !== b) tally.differ(() => `metadata ${shown(utf8ToRaw(key))}`, raw(a), raw(b));
  }
};

const columnsOf = ({ columns }: ParquetTable): ReadonlyMap<string, SchemaTree> =>
  new Map(columns.map((column) => [column.element.name, column]));

/** Column by column, rows in their order. Throws Unreadable. */
export const compareParquet = async ({
  expected,
  actual,
  policy,
}: Pair & { readonly policy: PolicyParts }): Promise<Verdict> => {
  const left = await namedLater('recorded', () => openParquet(expected));
  const right = await namedLater('new', () => openParquet(actual));
  const tally = createTally(policy, 'value');
  const [there, here] = [columnsOf(left), columnsOf(right)];
  if (there.size !== left.columns.length || here.size !== right.columns.length)
    throw new Unreadable('a column stands twice');
  const [before, after] = [left.metadata.num_rows, right.metadata.num_rows].map(Number) as [number, number];
  if (before !== after)
    tally.add({ where: '', what: `${counted(before, 'row')} v. ${counted(after, 'row')}` });
  const order = [there, here].map((columns) => [...columns.keys()].join(', ')) as [string, string];
  if (order[0] !== order[1]) tally.differ(() => 'columns', utf8ToRaw(order[0]), utf8ToRaw(order[1]));
  for (const [name, column] of there) {
    const other = here.get(name);
    if (!other) continue;
    const [type, made] = [typeText(column), typeText(other)];
    if (type !== made)
      tally.differ(() => `column ${shown(utf8ToRaw(name))}, type`, utf8ToRaw(type), utf8ToRaw(made));
    else await compareColumn(tally, column, left, right);
  }
  compareNotes(tally, left, right);
  return tally.verdict();
};
