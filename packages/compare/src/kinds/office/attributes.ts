import type { XmlItem } from './xml.ts';

/** An attribute of an element, as text (latin1). */
export const attributeOf = ({ text }: XmlItem, name: string): string | undefined => {
  const at = text.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  return text.slice(start, text.indexOf('"', start));
};

/** A close is a text without anything in it. */
export const isClose = ({ is, text }: XmlItem): boolean => is === 'text' && text === '';
