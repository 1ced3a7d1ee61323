import { piecesOf, type RandomAccess } from '@holotype/host';
import { decodeStream, filtersOf, type PdfFilter } from './decode.ts';
import { PdfError } from './errors.ts';
import { pdfLimits } from './limits.ts';
import { PdfScanner, WindowEnded } from './scanner.ts';
import { countOf, isDictionary, type PdfDictionary, type PdfValue } from './values.ts';

/** The stored bytes of a stream. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** In the file, in bytes. */
  readonly position: number;
  readonly size: number;
  readonly filters: readonly PdfFilter[];
}

export interface PdfObject {
  readonly value: PdfValue;
  /** Where the bytes of a stream begin, and what it says of their number. */
  readonly stream?: PdfStream | undefined;
}

/** An object that the file has at some place. */
type Found = PdfObject & { readonly object: number };

/** The bytes of a PDF as objects, in place: only what is asked for is read. Everything throws PdfError. */
export interface PdfFile {
  readonly bytes: RandomAccess;
  readonly what: string;
  /** Parses at a place of the file. */
  readonly parse: <T>(position: number, use: (scanner: PdfScanner) => T) => T;
  /** The object that begins there; `object`: which it must be. */
  readonly objectAt: (position: number, object: number | undefined) => Found;
  readonly decode: (stream: PdfStream) => Buffer;
  readonly damaged: (reason: string) => PdfError;
  readonly tooLarge: (reason: string) => PdfError;
  /** Follows a reference, see `openObjects`; replaced once there is a table of objects. */
  resolve: (value: PdfValue) => PdfValue;
}

const firstWindow = 2048;

/** A PDF, if its first bytes say so. Throws PdfError `PDF_DAMAGED`. */
export const openPdfFile = (bytes: RandomAccess, what: string): PdfFile => {
  const damaged = (reason: string) => new PdfError('PDF_DAMAGED', `${what} is damaged: ${reason}`);
  const tooLarge = (reason: string) => new PdfError('PDF_TOO_LARGE', `${what}: ${reason}`);
  if (!startsAsPdf(bytes.read(0, 5))) throw damaged('it does not begin as a PDF');
  let work: number = pdfLimits.workBytes;
  const spend = (amount: number) => {
    if ((work -= amount) < 0) throw tooLarge('its structure takes more work than any document needs');
  };
  const parse: PdfFile['parse'] = (position, use) => {
    for (let size = firstWindow; ; size *= 4) {
      if (size > pdfLimits.objectBytes * 2)
        throw tooLarge(`an object of more than ${pdfLimits.objectBytes} bytes`);
      const window = Buffer.from(bytes.read(position, size));
      spend(window.length);
      const isAll = position + window.length >= bytes.size;
      try {
        return use(new PdfScanner(window.toString('latin1'), what, { isAll }));
      } catch (error) {
        if (!(error instanceof WindowEnded)) throw error;
      }
    }
  };
  const file: PdfFile = {
    bytes,
    what,
    parse,
    damaged,
    tooLarge,
    resolve: (value) => value,
    objectAt: (position, object) => {
      if (position >= bytes.size) throw damaged('an object is said to lie behind its end');
      const found = parse(position, (scanner) => ({
        ...parseObject(scanner, object),
        end: scanner.position,
      }));
      const { value, hasStream, end } = found;
      return {
        object: found.object,
        value,
        stream: hasStream && isDictionary(value) ? toStream(file, value, position + end) : undefined,
      };
    },
    decode: ({ position, size, filters }) => {
      if (size > pdfLimits.streamBytes) throw tooLarge(`a stream of ${size} bytes says how it is built`);
      const decoded = decodeStream(bytes.read(position, size), filters, pdfLimits.streamBytes, what);
      spend(size + decoded.length);
      return decoded;
    },
  };
  return file;
};

/** Whether these first bytes are those of a PDF. */
export const startsAsPdf = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-';

const parseObject = (scanner: PdfScanner, wanted: number | undefined) => {
  const [object, generation, word] = [scanner.word(), scanner.word(), scanner.word()];
  if (!/^\d{1,10}$/.test(object) || !/^\d{1,5}$/.test(generation) || word !== 'obj')
    throw scanner.damaged('there is no object where one should be');
  if (wanted !== undefined && Number(object) !== wanted)
    throw scanner.damaged(`where object ${wanted} should be there is another`);
  const value = scanner.value();
  const hasStream = scanner.word() === 'stream';
  if (hasStream) {
    if (scanner.peek() === 13 && scanner.peek(1) === 10) scanner.position += 2;
    else if (scanner.peek() === 10 || scanner.peek() === 13) scanner.position++;
    else throw scanner.damaged('a stream does not begin as it should');
  }
  return { object: Number(object), value, hasStream };
};

const toStream = (file: PdfFile, dictionary: PdfDictionary, position: number): PdfStream => {
  const size = countOf(file.resolve(dictionary.get('Length') ?? null));
  if (size === undefined) throw file.damaged('a stream does not say how long it is');
  if (position + size > file.bytes.size)
    throw file.damaged(`a stream of ${size} bytes is said to lie in a file of ${file.bytes.size}`);
  const behind = Buffer.from(file.bytes.read(position + size, 16)).toString('latin1');
  if (!/^(?:\r\n|\r|\n)?endstream/.test(behind)) throw file.damaged('a stream is not as long as it says');
  return { dictionary, position, size, filters: filtersOf(dictionary, file.resolve) };
};

/** Stored bytes in pieces. */
export const storedBytes = (file: PdfFile, { position, size }: PdfStream): AsyncGenerator<Uint8Array> =>
  piecesOf(file.bytes, position, size);
