import { pdfLimits } from './limits.ts';
import type { PdfFile } from './file.ts';
import { countOf, isArray, isDictionary, nameOf, type PdfDictionary } from './values.ts';

/** Where an object is. */
export type PdfPlace =
  | { readonly kind: 'free' }
  | { readonly kind: 'file'; readonly position: number }
  | { readonly kind: 'stream'; readonly stream: number; readonly index: number };

/** One table or stream of cross-references with the trailer that belongs to it. */
interface Section {
  readonly trailer: PdfDictionary;
  /** Undefined if this section says nothing of the object. */
  readonly find: (object: number) => PdfPlace | undefined;
  /** Above every number that it names. */
  readonly end: number;
}

export interface CrossReference {
  /** Of the newest section, which an update follows. */
  readonly kind: 'table' | 'stream';
  readonly position: number;
  readonly trailer: PdfDictionary;
  readonly find: (object: number) => PdfPlace | undefined;
  /** Above every number that is in use or said to be. */
  readonly size: number;
}

/** All sections, from the newest back to the first. Throws PdfError for loops, for what is damaged, and beyond the limits. */
export const readCrossReference = (file: PdfFile): CrossReference => {
  const position = startOf(file);
  const sections: Section[] = [];
  const seen = new Set<number>();
  const room = { subsections: pdfLimits.subsections };
  let kind: CrossReference['kind'] | undefined;
  for (let at: number | undefined = position; at !== undefined;) {
    if (seen.has(at)) throw file.damaged('its tables of objects lead in a circle');
    if (seen.size >= pdfLimits.sections) throw file.tooLarge(`more than ${pdfLimits.sections} updates`);
    seen.add(at);
    const isTable: boolean = Buffer.from(file.bytes.read(at, 4)).toString('latin1') === 'xref';
    kind ??= isTable ? 'table' : 'stream';
    const section: Section = isTable ? readTable(file, at, seen, room) : readStream(file, at, room);
    sections.push(section);
    const previous = section.trailer.get('Prev');
    at = previous === undefined ? undefined : offsetOf(file, countOf(previous));
  }
  const trailer = sections[0]?.trailer ?? new Map();
  return {
    kind: kind ?? 'table',
    position,
    trailer,
    find: (object) => {
      for (const { find } of sections) {
        const found = find(object);
        if (found) return found;
      }
      return undefined;
    },
    size: sections.reduce((most, { end }) => Math.max(most, end), 0),
  };
};

const tailSize = 2048;

const startOf = (file: PdfFile): number => {
  const { size } = file.bytes;
  const tail = Buffer.from(file.bytes.read(Math.max(0, size - tailSize), tailSize)).toString('latin1');
  const at = tail.lastIndexOf('startxref');
  const [, offset] = (at < 0 ? null : /^startxref\s{1,20}(\d{1,15})\s/.exec(tail.slice(at))) ?? [];
  if (offset === undefined) throw file.damaged('its end is missing');
  return offsetOf(file, Number(offset));
};

const offsetOf = (file: PdfFile, offset: number | undefined): number => {
  if (offset === undefined || offset >= file.bytes.size)
    throw file.damaged('it names a place outside of itself');
  return offset;
};

interface Room {
  subsections: number;
}

const takeSubsection = (file: PdfFile, room: Room, start: number, count: number): void => {
  if (room.subsections-- <= 0) throw file.tooLarge(`more than ${pdfLimits.subsections} parts in its tables`);
  if (start + count - 1 > pdfLimits.objectNumber)
    throw file.tooLarge(`objects with numbers above ${pdfLimits.objectNumber}`);
};

const rowSize = 20;

const readTable = (file: PdfFile, start: number, seen: Set<number>, room: Room): Section => {
  const parts: { readonly first: number; readonly count: number; readonly position: number }[] = [];
  let at = start + 4;
  for (;;) {
    const head = Buffer.from(file.bytes.read(at, 64)).toString('latin1');
    const [whole, first, count] =
      /^\s{0,20}(\d{1,10})[ \t]{1,9}(\d{1,10})[ \t]{0,9}(?:\r\n|\r|\n)/.exec(head) ?? [];
    if (whole === undefined) break;
    const part = { first: Number(first), count: Number(count), position: at + whole.length };
    takeSubsection(file, room, part.first, part.count);
    parts.push(part);
    at = part.position + part.count * rowSize;
    if (at > file.bytes.size) throw file.damaged('a table of its objects is cut');
  }
  const trailer = file.parse(at, (scanner) => {
    if (scanner.word() !== 'trailer') throw scanner.damaged('a table of its objects is not as it says');
    return scanner.value();
  });
  if (!isDictionary(trailer)) throw file.damaged('a trailer is no dictionary');
  const hybrid = trailer.get('XRefStm');
  const hidden = hybrid === undefined ? undefined : readHidden(file, countOf(hybrid), seen, room);
  const find = (object: number): PdfPlace | undefined => {
    const part = parts.find(({ first, count }) => object >= first && object < first + count);
    const found = part && toPlace(file, part.position + (object - part.first) * rowSize);
    // What readers of old must not see is free in the table.
    return found?.kind === 'file' ? found : (hidden?.find(object) ?? found);
  };
  const end = parts.reduce((most, { first, count }) => Math.max(most, first + count), hidden?.end ?? 0);
  return { trailer, find, end: Math.max(end, sizeIn(file, trailer)) };
};

const readHidden = (file: PdfFile, offset: number | undefined, seen: Set<number>, room: Room): Section => {
  const at = offsetOf(file, offset);
  if (seen.has(at)) throw file.damaged('its tables of objects lead in a circle');
  seen.add(at);
  return readStream(file, at, room);
};

const toPlace = (file: PdfFile, position: number): PdfPlace => {
  const row = Buffer.from(file.bytes.read(position, rowSize)).toString('latin1');
  const [, offset, type] = /^(\d{10}) \d{5} ([nf])[ \r][\r\n]/.exec(row) ?? [];
  if (offset === undefined) throw file.damaged('a row in a table of its objects is not as it should be');
  // Writers that leave an object out put it at 0.
  return type === 'n' && Number(offset) > 0 ? { kind: 'file', position: Number(offset) } : { kind: 'free' };
};

const sizeIn = (file: PdfFile, trailer: PdfDictionary): number => {
  const size = countOf(trailer.get('Size')) ?? 0;
  if (size > pdfLimits.objectNumber + 1)
    throw file.tooLarge(`objects with numbers above ${pdfLimits.objectNumber}`);
  return size;
};

const readStream = (file: PdfFile, start: number, room: Room): Section => {
  const { value, stream } = file.objectAt(start, undefined);
  if (!isDictionary(value) || !stream || nameOf(value.get('Type')) !== 'XRef')
    throw file.damaged('there is no table of its objects where it says');
  const widths = listOf(value, 'W');
  const [typeWidth = 0, second = 0, third = 0] = widths;
  const width = typeWidth + second + third;
  if (widths.length !== 3 || width === 0 || widths.some((one) => one > 8))
    throw file.damaged('a table of its objects has rows of an impossible width');
  const size = sizeIn(file, value);
  const index = value.has('Index') ? listOf(value, 'Index') : [0, size];
  const bytes = file.decode(stream);
  const parts: { readonly first: number; readonly count: number; readonly row: number }[] = [];
  let row = 0;
  for (let at = 0; at + 1 < index.length; at += 2) {
    const [first = 0, count = 0] = index.slice(at, at + 2);
    takeSubsection(file, room, first, count);
    parts.push({ first, count, row });
    row += count;
  }
  if (row * width > bytes.length) throw file.damaged('a table of its objects is cut');
  const find = (object: number): PdfPlace | undefined => {
    const part = parts.find(({ first, count }) => object >= first && object < first + count);
    if (!part) return undefined;
    const at = (part.row + object - part.first) * width;
    const field = (from: number, length: number) => readField(file, bytes, from, length);
    const type = typeWidth === 0 ? 1 : field(at, typeWidth);
    const one = field(at + typeWidth, second);
    if (type === 1) return { kind: 'file', position: one };
    return type === 2
      ? { kind: 'stream', stream: one, index: field(at + typeWidth + second, third) }
      : { kind: 'free' };
  };
  const end = parts.reduce((most, { first, count }) => Math.max(most, first + count), size);
  return { trailer: value, find, end };
};

/** Some writers give positions eight bytes, of which no file fills more than six. */
const readField = (file: PdfFile, bytes: Buffer, from: number, length: number): number => {
  if (length === 0) return 0;
  const above = Math.max(0, length - 6);
  if (above > 0 && bytes.readUIntBE(from, above) > 0)
    throw file.damaged('a table of its objects has a position beyond any file');
  return bytes.readUIntBE(from + above, length - above);
};

/** Whole numbers; empty if one is none. */
const listOf = (dictionary: PdfDictionary, key: string): readonly number[] => {
  const value = dictionary.get(key);
  const numbers = isArray(value) ? value.map(countOf) : [];
  return numbers.every((one) => one !== undefined) ? numbers : [];
};
