import { grouped, utf8ToRaw } from '@holotype/model';
import { Unreadable } from '../../kind.ts';
import { shown } from '../../wording.ts';

/** A part of an XML document, in the order in which it stands there; texts are bytes (latin1). */
export interface XmlItem {
  /** The element that it is, or stands in: `c:v`. */
  readonly element: string;
  /** An element's name with its attributes, `b` first, or a text. */
  readonly text: string;
  readonly is: 'open' | 'text';
}

const maxItems = 5_000_000;
const maxDepth = 256;
const xmlLimit = 64 * 1024 * 1024;

/** Elements and texts of an XML document, without comments, blanks between elements and the order of attributes. Throws Unreadable. */
export const readXml = async (bytes: Uint8Array): Promise<readonly XmlItem[]> => {
  // Loaded when it is needed: it is no part of a start.
  const { default: sax } = await import('sax');
  if (bytes.length > xmlLimit)
    throw new Unreadable(`a document with over ${grouped(xmlLimit / 1024 / 1024)} MB of XML in one part`);
  const items: XmlItem[] = [];
  const open: string[] = [];
  const keeps: boolean[] = [];
  const add = (item: XmlItem): void => {
    if (items.length >= maxItems) throw new Unreadable(`a document with over ${grouped(maxItems)} elements`);
    items.push(item);
  };
  const reader = sax.parser(true);
  reader.onerror = (error) => {
    throw new Unreadable(`damaged: ${shown(utf8ToRaw(error.message.split('\n')[0] ?? ''))}`);
  };
  reader.onopentag = ({ name, attributes }) => {
    open.push(name);
    const space = attributes['xml:space'];
    keeps.push(space === undefined ? (keeps.at(-1) ?? false) : space === 'preserve');
    if (open.length > maxDepth) throw new Unreadable('a document nested too deeply');
    const stated = Object.entries(attributes)
      .map(([key, value]) => `${key}="${String(value)}"`)
      .sort();
    add({ element: name, text: utf8ToRaw([name, ...stated].join(' ')), is: 'open' });
  };
  reader.onclosetag = () => {
    open.pop();
    keeps.pop();
    // So that what follows inside of an element is not taken for what follows behind it.
    add({ element: open.at(-1) ?? '', text: '', is: 'text' });
  };
  const addText = (text: string): void => {
    // Blanks alone are a text where the document says so, and else how it is laid out.
    if (text.trim() !== '' || keeps.at(-1) === true)
      add({ element: open.at(-1) ?? '', text: utf8ToRaw(text), is: 'text' });
  };
  reader.ontext = addText;
  reader.oncdata = addText;
  reader.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')).close();
  return items;
};
