import type { RandomAccess } from '@holotype/host';
import { type CrossReference, readCrossReference } from './cross-reference.ts';
import { PdfError } from './errors.ts';
import { openPdfFile, type PdfFile, type PdfObject, type PdfStream } from './file.ts';
import { pdfLimits } from './limits.ts';
import { PdfScanner } from './scanner.ts';
import {
  countOf,
  isDictionary,
  isReference,
  nameOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './values.ts';

/** A PDF as objects; nothing of it is read before it is asked for. Everything throws PdfError. */
export interface PdfDocument {
  readonly file: PdfFile;
  readonly crossReference: CrossReference;
  readonly root: PdfReference;
  readonly catalog: PdfDictionary;
  /** An object; null with a number that nothing has. */
  readonly get: (reference: PdfReference) => PdfObject;
  /** What a reference leads to, or the value itself. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
}

/** Opens a PDF. Throws PdfError `PDF_ENCRYPTED`, `PDF_DAMAGED`, `PDF_TOO_LARGE`, `PDF_UNSUPPORTED`. */
export const openPdf = (bytes: RandomAccess, what: string): PdfDocument => {
  const file = openPdfFile(bytes, what);
  const crossReference = readCrossReference(file);
  const { trailer } = crossReference;
  if (trailer.has('Encrypt')) throw new PdfError('PDF_ENCRYPTED', `${what} is encrypted`);
  const get = objectsOf(file, crossReference);
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let hops = 0; isReference(found); hops++) {
      if (hops > 32) throw file.damaged('a reference leads in a circle');
      found = get(found).value;
    }
    return found;
  };
  file.resolve = resolve;
  const root = trailer.get('Root');
  const catalog = resolve(root);
  if (!isReference(root) || !isDictionary(catalog)) throw file.damaged('its catalog is missing');
  return { file, crossReference, root, catalog, get, resolve };
};

/** An object stream, decoded. */
interface Packed {
  readonly text: string;
  /** Number and place of each object. */
  readonly numbers: readonly number[];
  readonly places: readonly number[];
}

const mostDecoded = 64 * 1024 * 1024;

const objectsOf = (file: PdfFile, { find }: CrossReference): PdfDocument['get'] => {
  const opening = new Set<number>();
  const packs = new Map<number, Packed>();
  let held = 0;
  let asked = 0;
  const packOf = (number: number): Packed => {
    const known = packs.get(number);
    if (known) return known;
    const place = find(number);
    if (place?.kind !== 'file') throw file.damaged('a stream of objects is not in the file itself');
    const { value, stream } = file.objectAt(place.position, number);
    if (!isDictionary(value) || !stream || nameOf(value.get('Type')) !== 'ObjStm')
      throw file.damaged('a stream of objects is something else');
    const pack = unpack(file, value, stream);
    held += pack.text.length;
    if (held > mostDecoded) {
      packs.clear();
      held = pack.text.length;
    }
    packs.set(number, pack);
    return pack;
  };
  return ({ object }) => {
    if (++asked > pdfLimits.objects) throw file.tooLarge(`more than ${pdfLimits.objects} objects to look at`);
    const place = find(object);
    if (!place || place.kind === 'free') return { value: null };
    // The length of a stream may be an object of its own, and so on.
    if (opening.has(object)) throw file.damaged('an object is needed to read itself');
    opening.add(object);
    try {
      if (place.kind === 'file') return file.objectAt(place.position, object);
      const { text, numbers, places } = packOf(place.stream);
      const position = places[place.index];
      if (position === undefined || numbers[place.index] !== object)
        throw file.damaged('a stream of objects lacks one that it should have');
      return { value: new PdfScanner(text, file.what, { position }).value() };
    } finally {
      opening.delete(object);
    }
  };
};

const unpack = (file: PdfFile, dictionary: PdfDictionary, stream: PdfStream): Packed => {
  const text = file.decode(stream).toString('latin1');
  const count = countOf(file.resolve(dictionary.get('N') ?? null)) ?? 0;
  const first = countOf(file.resolve(dictionary.get('First') ?? null)) ?? 0;
  // A number, its place, and what lies between them and the next.
  if (count * 4 > text.length + 1) throw file.damaged('a stream of objects has fewer than it says');
  const scanner = new PdfScanner(text.slice(0, first), file.what);
  const numbers: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < count; at++) {
    const [number, place] = [Number(scanner.word()), Number(scanner.word())];
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(place) || place < 0)
      throw file.damaged('a stream of objects does not say where they are');
    numbers.push(number);
    places.push(first + place);
  }
  return { text, numbers, places };
};
