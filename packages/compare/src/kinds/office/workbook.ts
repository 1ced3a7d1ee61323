import { Unreadable } from '../../kind.ts';
import type { Member } from '../../members/member.ts';
import { attributeOf, isClose } from './attributes.ts';
import { readXml, type XmlItem } from './xml.ts';

/** A cell of a sheet; all are bytes (latin1). */
export interface SheetCell {
  readonly value: string;
  /** The value is a number. */
  readonly isNumber: boolean;
  readonly formula: string;
  /** Its format, by its number in the styles, and what is formatted inside of it. */
  readonly format: string;
}
/** What a workbook says of all of its sheets. */
export interface Workbook {
  /** Titles by the names of members: `xl/worksheets/sheet1.xml`. */
  readonly titles: ReadonlyMap<string, string>;
  readonly strings: readonly Pick<SheetCell, 'value' | 'format'>[];
}
export interface Sheet {
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** What is in it beside cells. */
  readonly rest: readonly XmlItem[];
}

/** Runs of items from one element of a name to its end, and what stands between them. */
const cut = (items: readonly XmlItem[], element: string) => {
  const parts: XmlItem[][] = [];
  const rest: XmlItem[] = [];
  let depth = 0;
  for (const item of items) {
    if (depth === 0 && item.is === 'open' && item.element === element) parts.push([]);
    const part = parts.at(-1);
    const isInside = depth > 0 || (item.is === 'open' && item.element === element);
    if (isInside && part) part.push(item);
    else rest.push(item);
    if (isInside && item.is === 'open') depth++;
    else if (isInside && isClose(item)) depth--;
  }
  return { parts, rest };
};

const textIn = (items: readonly XmlItem[], elements: readonly string[]): string =>
  items
    .filter(({ is, element }) => is === 'text' && elements.includes(element))
    .map(({ text }) => text)
    .join('');

/** Formatted runs inside of a text; how a text is wrapped is none. */
const markup = (items: readonly XmlItem[]): string =>
  items
    .filter(({ is, element }) => is === 'open' && !['si', 'is', 't', 'c', 'v', 'f'].includes(element))
    .map(({ text }) => text)
    .join(' ');

const itemsIn = async (members: ReadonlyMap<string, Member>, name: string): Promise<readonly XmlItem[]> => {
  const member = members.get(name);
  return member ? readXml(await member.read()) : [];
};

/** Whether a number of a shared text means the same in both. */
export const hasSameStrings = ({ strings: left }: Workbook, { strings: right }: Workbook): boolean =>
  left.length === right.length &&
  left.every(({ value, format }, at) => value === right[at]?.value && format === right[at].format);

/** Titles and shared strings; empty for what is no workbook. Throws Unreadable. */
export const readWorkbook = async (members: ReadonlyMap<string, Member>): Promise<Workbook> => {
  const [book, relations, strings] = await Promise.all(
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml'].map((name) =>
      itemsIn(members, name),
    ),
  );
  const opened = (items: readonly XmlItem[] = [], element = '') =>
    items.filter((item) => item.is === 'open' && item.element === element);
  const targets = new Map(
    opened(relations, 'Relationship').map((item) => [
      attributeOf(item, 'Id'),
      attributeOf(item, 'Target') ?? '',
    ]),
  );
  return {
    titles: new Map(
      opened(book, 'sheet').map((item) => {
        const target = targets.get(attributeOf(item, 'r:id')) ?? '';
        return [target.startsWith('/') ? target.slice(1) : `xl/${target}`, attributeOf(item, 'name') ?? ''];
      }),
    ),
    strings: cut(strings ?? [], 'si').parts.map((part) => ({
      value: textIn(part, ['t']),
      format: markup(part),
    })),
  };
};

const cellOf = (part: readonly XmlItem[], { strings }: Workbook): readonly [string, SheetCell] => {
  const [head] = part;
  const type = (head && attributeOf(head, 't')) ?? 'n';
  const style = `s ${(head && attributeOf(head, 's')) ?? ''}`;
  const plain = textIn(part, ['v', 't']);
  const shared = type === 's' ? strings[Number(plain)] : undefined;
  const formula = part.find(({ is, element }) => is === 'open' && element === 'f');
  return [
    (head && attributeOf(head, 'r')) ?? '',
    {
      value: shared?.value ?? plain,
      isNumber: type === 'n' && plain !== '',
      formula: formula ? `${formula.text.slice(2)}=${textIn(part, ['f'])}` : '',
      format: `${type === 's' || type === 'inlineStr' ? 'text' : type} ${style} ${shared?.format ?? markup(part)}`,
    },
  ];
};

/** The cells of a sheet by their names: `B3`. */
export const readSheet = (items: readonly XmlItem[], workbook: Workbook): Sheet => {
  const { parts, rest } = cut(items, 'c');
  const cells = new Map(parts.map((part) => cellOf(part, workbook)));
  if (cells.size !== parts.length) throw new Unreadable('a sheet in which a cell stands twice');
  return { cells, rest };
};
