import { openFile, type RandomAccess, unlessRefused } from '@holotype/host';
import {
  type Digest,
  DocumentError,
  limits,
  type RawPath,
  rawToText,
  readDocument,
  type CapsuleReference,
  sha256,
  toDigest,
} from '@holotype/model';
import {
  embeddedContent,
  type EmbeddedFile,
  embeddedFiles,
  openPdf,
  type PdfDocument,
  PdfError,
  startsAsPdf,
} from '@holotype/formats';

/** What of Holotype's is in a PDF. Everything is found by its content; names and media types are anybody's. */
export interface Attached {
  readonly pdf: PdfDocument;
  readonly capsules: readonly EmbeddedFile[];
  readonly references: readonly AttachedReference[];
  /** Manifests and Locks that references name. */
  readonly documents: readonly EmbeddedFile[];
  readonly close: () => void;
}

/** Which capsule belongs to the PDF, where it is not in there itself. */
export interface AttachedReference {
  readonly file: EmbeddedFile;
  readonly reference: CapsuleReference;
}

/** Whether a file is a PDF, by its first bytes. */
export const isPdf = (path: RawPath): boolean => {
  const file = unlessRefused(() => openFile(path));
  if (!file) return false;
  try {
    return startsAsPdf(file.read(0, 5));
  } finally {
    file.close();
  }
};

/** Looks into a PDF. Throws PdfError, HostError. */
export const openAttached = async (path: RawPath): Promise<Attached> => {
  const file = openFile(path);
  try {
    return { ...(await attachedIn(file, rawToText(path))), close: file.close };
  } catch (error) {
    file.close();
    throw error;
  }
};

/** The same of an open file. Throws PdfError. */
export const attachedIn = async (file: RandomAccess, what: string): Promise<Omit<Attached, 'close'>> => {
  const pdf = openPdf(file, what);
  const capsules: EmbeddedFile[] = [];
  const references: AttachedReference[] = [];
  const candidates: EmbeddedFile[] = [];
  for (const one of embeddedFiles(pdf)) {
    const head = await headOf(pdf, one);
    if (head.startsWith(capsuleStart)) capsules.push(one);
    else if (/^\s*\{/.test(head)) {
      const reference = await readReference(pdf, one);
      if (reference) references.push({ file: one, reference });
      else candidates.push(one);
    }
  }
  return { pdf, capsules, references, documents: await documentsOf(pdf, candidates, references) };
};

/** What every capsule begins with: the header of its first member. */
const capsuleStart = 'oci-layout\0';
/** A reference names no more than a hundred places. */
const referenceSize = 256 * 1024;

/** The first bytes; none of what others stored in a way that is not read here, or damaged. */
const headOf = async (pdf: PdfDocument, file: EmbeddedFile): Promise<string> => {
  if (!file.isReadable) return '';
  try {
    for await (const piece of embeddedContent(pdf, file, Infinity)) {
      const head = Buffer.from(piece.subarray(0, 512)).toString('latin1');
      if (head !== '') return head;
    }
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
  }
  return '';
};

/** Undefined for any other JSON. */
const readReference = async (pdf: PdfDocument, file: EmbeddedFile): Promise<CapsuleReference | undefined> => {
  const bytes = await wholeOf(pdf, file, referenceSize);
  if (!bytes?.includes('"referenceVersion"')) return undefined;
  try {
    return readDocument('reference', bytes, pdf.file.what);
  } catch (error) {
    if (error instanceof DocumentError && error.code !== 'DOCUMENT_TOO_NEW') return undefined;
    throw error;
  }
};

/** All bytes of a file; undefined if there are more than `most`. */
const wholeOf = async (pdf: PdfDocument, file: EmbeddedFile, most: number): Promise<Buffer | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of embeddedContent(pdf, file, Infinity)) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** Documents that references name by their digests, whatever they are called in the PDF. */
const documentsOf = async (
  pdf: PdfDocument,
  candidates: readonly EmbeddedFile[],
  references: readonly AttachedReference[],
): Promise<readonly EmbeddedFile[]> => {
  const wanted = new Set(references.flatMap(({ reference }) => [reference.manifest, reference.lock]));
  if (wanted.size === 0) return [];
  const found: EmbeddedFile[] = [];
  // Others may have attached JSON without end.
  let room: number = limits.documentBytes * 4;
  for (const file of candidates) {
    const bytes = await wholeOf(pdf, file, limits.documentBytes);
    if (bytes && wanted.has(toDigest(sha256(bytes)))) found.push(file);
    if ((room -= bytes?.length ?? limits.documentBytes) < 0) break;
  }
  return found;
};

/** The bytes of the document with this digest; undefined if it is not in the PDF. */
export const readAttachedDocument = async (
  { pdf, documents }: Pick<Attached, 'pdf' | 'documents'>,
  wanted: Digest,
): Promise<Buffer | undefined> => {
  for (const file of documents) {
    const bytes = await wholeOf(pdf, file, limits.documentBytes);
    if (bytes && toDigest(sha256(bytes)) === wanted) return bytes;
  }
  return undefined;
};
