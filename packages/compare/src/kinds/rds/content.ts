import { rawToText } from '@holotype/model';
import { type Content, contentOf, type Part } from '../../content/part.ts';
import type { RItem, RNode } from './nodes.ts';

type Entry = readonly [string, () => Part];

const word = (type: string, text: string): Part => ({ type, shape: [], at: () => text });

const namesOf = (attributes: readonly RItem[]): readonly string[] => {
  const found = attributes.find(({ name }) => name === 'names')?.value;
  if (found?.is !== 'vector') return [];
  return Array.from({ length: found.length }, (_, at) => String(found.at(at) ?? ''));
};

/** As R writes it: `$fit`, or `[[3]]` for what has no name. */
const step = (name: string, at: number): string => (name === '' ? `[[${at + 1}]]` : `$${rawToText(name)}`);

const partOf = (node: RNode & { is: 'vector' }): Part => {
  const { type, length, at } = node;
  const isComplex = type === 'complex';
  const place = (index: number): string =>
    isComplex
      ? `[${Math.floor(index / 2) + 1}] ${index % 2 === 0 ? 'real' : 'imaginary'}`
      : length === 1
        ? ''
        : `[${index + 1}]`;
  return { type, shape: [isComplex ? length / 2 : length, ...(isComplex ? [2] : [])], at, place };
};

/** The parts of a value, by the expressions that give them in R. */
function* entries(path: string, node: RNode): Generator<Entry, void, undefined> {
  switch (node.is) {
    case 'nothing':
      yield [path, () => word('a word', node.what)];
      return;
    case 'environment':
      yield [path, () => word('environment', String(node.number))];
      if (node.inside) yield* children(`${path}<environment ${node.number}>`, node.inside, []);
      return;
    case 'vector':
      yield [path, () => partOf(node)];
      yield* attributes(path, node.attributes);
      return;
    case 'list': {
      yield [path, () => word(node.type, `${node.items.length}`)];
      yield* children(path, node.items, namesOf(node.attributes));
      yield* attributes(path, node.attributes);
    }
  }
}

function* children(
  path: string,
  items: readonly RItem[],
  names: readonly string[],
): Generator<Entry, void, undefined> {
  const seen = new Map<string, number>();
  for (const [at, { name, value }] of items.entries()) {
    const plain = step(name === '' ? (names[at] ?? '') : name, at);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    yield* entries(times === 1 ? path + plain : `${path}${plain} (${times})`, value);
  }
}

function* attributes(path: string, items: readonly RItem[]): Generator<Entry, void, undefined> {
  const seen = new Map<string, number>();
  for (const { name, value } of items) {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    yield* entries(
      `attribute ${rawToText(name)}${times === 1 ? '' : ` (${times})`} of ${path === '' ? 'all' : path}`,
      value,
    );
  }
}

/** What R serialized, part by part. Throws Unreadable. */
export const contentOfR = (node: RNode): Content => contentOf(entries('', node));
