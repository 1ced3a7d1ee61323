import type { Selector } from './claim.ts';

const toCount = (digits: string): number | undefined => {
  const count = Number(digits);
  return count > 0 && Number.isSafeInteger(count) ? count : undefined;
};

/** Reads what stands behind the colon of a claim; undefined if it is no selector. */
export const parseSelector = (text: string): Selector | undefined => {
  if (text.startsWith('/')) return { type: 'pointer', pointer: text };
  const [, digits] = /^line (\d+)$/.exec(text) ?? [];
  if (digits !== undefined) {
    const line = toCount(digits);
    return line === undefined ? undefined : { type: 'line', line };
  }
  const [, column, index] = /^(.+)\[(\d+)\]$/s.exec(text) ?? [];
  if (column !== undefined && index !== undefined) {
    const row = toCount(index);
    return row === undefined ? undefined : { type: 'cell', column, row };
  }
  return text.endsWith('=') && text.length > 1 ? { type: 'key', key: text.slice(0, -1) } : undefined;
};

/** The text that parseSelector reads as this selector. */
export const selectorText = (selector: Selector): string => {
  switch (selector.type) {
    case 'cell':
      return `${selector.column}[${selector.row}]`;
    case 'pointer':
      return selector.pointer;
    case 'line':
      return `line ${selector.line}`;
    case 'key':
      return `${selector.key}=`;
  }
};
