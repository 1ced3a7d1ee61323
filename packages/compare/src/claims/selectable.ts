import { grouped, type RawPath, rawToText, type Selector } from '@holotype/model';
import { parseJson, toJsonText } from '../json/parse.ts';
import { Unreadable } from '../kind.ts';
import { textLimit } from '../limits.ts';
import { lines, toRawText } from '../text/lines.ts';
import { tableOf } from './select.ts';

const shown = 20;

const count = (items: Iterable<unknown>): number => {
  const left = items[Symbol.iterator]();
  let found = 0;
  while (left.next().done !== true) found++;
  return found;
};

const inWords = (selector: Selector, path: RawPath, bytes: Uint8Array): string | undefined => {
  const raw = toRawText(bytes);
  switch (selector.kind) {
    case 'cell': {
      const { headers, rows } = tableOf(path, raw);
      const names = (headers ?? []).slice(0, shown).map((name) => rawToText(name).slice(0, 60));
      const columns = names.length > 0 ? `its columns are ${names.join(', ')}` : 'it has no header';
      return `${columns}; it has ${grouped(count(rows))} rows`;
    }
    case 'line':
      return `it has ${grouped(count(lines(raw)))} lines`;
    case 'pointer': {
      const node = parseJson(toJsonText(bytes));
      if (node.type === 'array') return `it is an array of ${grouped(node.items.length)}`;
      if (node.type !== 'object') return undefined;
      const keys = [...node.members.keys()].slice(0, shown);
      return `its keys are ${keys.map((key) => key.slice(0, 60)).join(', ')}`;
    }
    case 'key':
      return undefined;
  }
};

/** What of its kind a selector could name in an output, in words; undefined if nothing can be said. */
export const selectable = (selector: Selector, path: RawPath, bytes: Uint8Array): string | undefined => {
  if (bytes.length > textLimit) return undefined;
  try {
    return inWords(selector, path, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return 'it cannot be read as what the claim takes it for';
    throw error;
  }
};
