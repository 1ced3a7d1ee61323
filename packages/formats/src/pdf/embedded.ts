import { inflate } from '../compression/built-in.ts';
import { ArchiveError } from '../errors.ts';
import { hasPredictor, isFlate } from './decode.ts';
import type { PdfDocument } from './document.ts';
import { PdfError } from './errors.ts';
import { type PdfStream, storedBytes } from './file.ts';
import { pdfLimits } from './limits.ts';
import {
  countOf,
  fromPdfText,
  isArray,
  isDictionary,
  isReference,
  nameOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  textOf,
} from './values.ts';

/** A file in a PDF. */
export interface EmbeddedFile {
  /** As people see it; a stranger's text, never a path. */
  readonly name: string;
  readonly relationship: string | undefined;
  /** The number of the object that has its bytes. */
  readonly object: number;
  /** The specification, where it is an object of its own. */
  readonly specification: PdfReference | undefined;
  /** Stored bytes. */
  readonly stream: PdfStream;
  /** Whether the stored bytes are the file. */
  readonly isPlain: boolean;
  /** Whether `embeddedContent` knows how they are stored. */
  readonly isReadable: boolean;
}

/** An entry of the name tree. */
export interface TreeEntry {
  /** Each character is a byte. */
  readonly key: string;
  readonly value: PdfValue;
}

/**
 * Every file in a PDF, once: those of the catalog first, then those of pages. What cannot be read as a file is passed over: others
 * made it, and other programs read it. Throws PdfError for a tree that leads in a circle, and beyond the limits.
 */
export function* embeddedFiles(pdf: PdfDocument): Generator<EmbeddedFile, void> {
  const seen = new Set<number>();
  for (const value of specifications(pdf)) {
    const found = toFile(pdf, value);
    if (!found || seen.has(found.object)) continue;
    seen.add(found.object);
    if (seen.size > pdfLimits.attachments)
      throw pdf.file.tooLarge(`more than ${pdfLimits.attachments} attachments`);
    yield found;
  }
}

function* specifications(pdf: PdfDocument): Generator<PdfValue, void> {
  for (const { value } of embeddedTree(pdf)) yield value;
  yield* listAt(pdf, pdf.catalog, 'AF');
  for (const page of pages(pdf)) {
    yield* listAt(pdf, page, 'AF');
    for (const one of listAt(pdf, page, 'Annots')) {
      const annotation = pdf.resolve(one);
      if (isDictionary(annotation) && nameOf(pdf.resolve(annotation.get('Subtype'))) === 'FileAttachment')
        yield annotation.get('FS') ?? null;
    }
  }
}

/** The items of an array, or the one value that stands for it. */
export const listAt = (pdf: PdfDocument, dictionary: PdfDictionary, key: string): readonly PdfValue[] => {
  const given = dictionary.get(key);
  const value = pdf.resolve(given);
  if (isArray(value)) return value;
  return value === null || given === undefined ? [] : [given];
};

/** The name tree of embedded files, whatever its shape, in the order of the file. Throws PdfError for circles and beyond the limits. */
export const embeddedTree = (pdf: PdfDocument): readonly TreeEntry[] => {
  const names = pdf.resolve(pdf.catalog.get('Names'));
  const root = isDictionary(names) ? names.get('EmbeddedFiles') : undefined;
  const found: TreeEntry[] = [];
  walk(pdf, root, 'EmbeddedFiles', (node) => {
    const list = listAt(pdf, node, 'Names');
    for (let at = 0; at + 1 < list.length; at += 2) {
      const key = textOf(pdf.resolve(list[at]));
      if (key !== undefined) found.push({ key, value: list[at + 1] ?? null });
    }
    if (found.length > pdfLimits.attachments)
      throw pdf.file.tooLarge(`more than ${pdfLimits.attachments} attachments`);
  });
  return found;
};

function* pages(pdf: PdfDocument): Generator<PdfDictionary, void> {
  const found: PdfDictionary[] = [];
  walk(pdf, pdf.catalog.get('Pages'), 'Pages', (node) => {
    if (!node.has('Kids')) found.push(node);
  });
  yield* found;
}

/** Visits the nodes of a tree in order. A node that was visited, or that lies too deep, ends it: no tree has one. */
const walk = (
  pdf: PdfDocument,
  root: PdfValue | undefined,
  what: string,
  visit: (node: PdfDictionary) => void,
): void => {
  const seen = new Set<number>();
  const open: { readonly value: PdfValue; readonly depth: number }[] = [{ value: root ?? null, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (isReference(value)) {
      if (seen.has(value.object)) throw pdf.file.damaged(`its tree of ${what} leads in a circle`);
      seen.add(value.object);
    }
    if (depth > pdfLimits.depth) throw pdf.file.tooLarge(`a tree of ${what} that is too deep`);
    if (++count > pdfLimits.pages) throw pdf.file.tooLarge(`more than ${pdfLimits.pages} nodes of ${what}`);
    const node = pdf.resolve(value);
    if (!isDictionary(node)) continue;
    visit(node);
    const kids = listAt(pdf, node, 'Kids');
    for (let at = kids.length - 1; at >= 0; at--) open.push({ value: kids[at] ?? null, depth: depth + 1 });
    if (open.length > pdfLimits.pages)
      throw pdf.file.tooLarge(`more than ${pdfLimits.pages} nodes of ${what}`);
  }
};

/** Undefined for what names no bytes in this PDF. */
export const toFile = (pdf: PdfDocument, value: PdfValue): EmbeddedFile | undefined => {
  const specification = pdf.resolve(value);
  if (!isDictionary(specification)) return undefined;
  const parts = pdf.resolve(specification.get('EF'));
  if (!isDictionary(parts)) return undefined;
  const reference = ['UF', 'F'].map((key) => parts.get(key)).find(isReference);
  if (!reference) return undefined;
  const { stream } = pdf.get(reference);
  if (!stream) return undefined;
  const name = ['UF', 'F'].map((key) => textOf(pdf.resolve(specification.get(key)))).find(Boolean) ?? '';
  return {
    name: fromPdfText(name),
    relationship: nameOf(pdf.resolve(specification.get('AFRelationship'))),
    object: reference.object,
    specification: isReference(value) ? value : undefined,
    stream,
    isPlain: stream.filters.length === 0,
    isReadable: stream.filters.length === 0 || isOneFlate(stream),
  };
};

/** What the PDF says of a file's size; undefined if nothing that could be true. */
export const statedSize = (pdf: PdfDocument, { stream }: EmbeddedFile): number | undefined => {
  const parameters = pdf.resolve(stream.dictionary.get('Params'));
  return isDictionary(parameters) ? countOf(pdf.resolve(parameters.get('Size'))) : undefined;
};

/** The bytes of a file, in pieces. Throws PdfError `PDF_TOO_LARGE` beyond `most` bytes, `PDF_UNSUPPORTED`, `PDF_DAMAGED`. */
export async function* embeddedContent(
  pdf: PdfDocument,
  { stream, isPlain }: EmbeddedFile,
  most: number,
): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const piece of isPlain ? storedBytes(pdf.file, stream) : inflated(pdf, stream)) {
    size += piece.length;
    if (size > most) throw pdf.file.tooLarge(`an attachment has more than ${most} bytes`);
    yield piece;
  }
}

const isOneFlate = ({ filters }: PdfStream): boolean =>
  filters.length === 1 && filters.every((one) => isFlate(one) && !hasPredictor(one));

async function* inflated(pdf: PdfDocument, stream: PdfStream): AsyncGenerator<Uint8Array, void> {
  const { what } = pdf.file;
  if (!isOneFlate(stream))
    throw new PdfError('PDF_UNSUPPORTED', `${what}: an attachment has another filter than FlateDecode`);
  try {
    yield* inflate(storedBytes(pdf.file, stream), what);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new PdfError('PDF_DAMAGED', `${what} is damaged: an attachment cannot be decompressed`, {
      cause: error,
    });
  }
}
