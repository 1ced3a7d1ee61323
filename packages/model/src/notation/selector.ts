import type { Selector } from '../generated/manifest.ts';

const toCount = (digits: string): number | undefined => {
  const count = Number(digits);
  return count > 0 && Number.isSafeInteger(count) ? count : undefined;
};

/** Reads what stands behind the colon of a claim; undefined if it is no selector. */
export const parseSelector = (text: string): Selector | undefined => {
  if (text.startsWith('/')) return { kind: 'pointer', pointer: text };
  const [, digits] = /^line (\d+)$/.exec(text) ?? [];
  if (digits !== undefined) {
    const line = toCount(digits);
    return line === undefined ? undefined : { kind: 'line', line };
  }
  const [, column, index] = /^(.+)\[(\d+)\]$/s.exec(text) ?? [];
  if (column !== undefined && index !== undefined) {
    const row = toCount(index);
    return row === undefined ? undefined : { kind: 'cell', column, row };
  }
  return text.endsWith('=') && text.length > 1 ? { kind: 'key', key: text.slice(0, -1) } : undefined;
};

/** The text that parseSelector reads as this selector. */
export const selectorText = (selector: Selector): string => {
  switch (selector.kind) {
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

/** A selector as people read it: `rmse, row 3`. */
export const selectorWords = (selector: Selector): string =>
  selector.kind === 'cell' ? `${selector.column}, row ${selector.row}` : selectorText(selector);
