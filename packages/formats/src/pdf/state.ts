import type { PdfDocument } from './document.ts';
import { listAt } from './embedded.ts';
import { pdfLimits } from './limits.ts';
import { countOf, isDictionary, isReference, nameOf, type PdfValue } from './values.ts';
import { archivalIn } from './xmp.ts';

/** What an update of a PDF would touch. */
export interface PdfState {
  /** PDF/A, as its metadata claims: `part` from 1, `conformance` a letter. */
  readonly archival?: { readonly part: number; readonly conformance: string } | undefined;
  /** signed: what is signed stays as it is; certified: its author allows only what `permission` says (ISO 32000-1, table 254). */
  readonly signature: 'none' | 'signed' | 'certified';
  readonly permission?: number | undefined;
}

/** Throws PdfError. */
export const pdfStateOf = (pdf: PdfDocument): PdfState => {
  const permission = certifiedFor(pdf);
  return {
    archival: archivalIn(metadataOf(pdf) ?? ''),
    signature: permission !== undefined ? 'certified' : hasSignature(pdf) ? 'signed' : 'none',
    permission,
  };
};

/** The metadata of the whole document; undefined if there is none, or not in UTF-8. */
export const metadataOf = (pdf: PdfDocument): string | undefined => {
  const reference = pdf.catalog.get('Metadata');
  const stream = isReference(reference) ? pdf.get(reference).stream : undefined;
  if (!stream) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(pdf.file.decode(stream));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const certifiedFor = (pdf: PdfDocument): number | undefined => {
  const permissions = pdf.resolve(pdf.catalog.get('Perms'));
  const signature = isDictionary(permissions) ? pdf.resolve(permissions.get('DocMDP')) : null;
  if (!isDictionary(signature)) return undefined;
  for (const one of listAt(pdf, signature, 'Reference')) {
    const reference = pdf.resolve(one);
    const parameters = isDictionary(reference) ? pdf.resolve(reference.get('TransformParams')) : null;
    if (isDictionary(parameters)) return countOf(pdf.resolve(parameters.get('P'))) ?? usual;
  }
  return usual;
};
/** Forms may be filled in, and signed. */
const usual = 2;

const hasSignature = (pdf: PdfDocument): boolean => {
  const form = pdf.resolve(pdf.catalog.get('AcroForm'));
  if (!isDictionary(form)) return false;
  const open: PdfValue[] = [...listAt(pdf, form, 'Fields')];
  const seen = new Set<number>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isReference(next)) {
      if (seen.has(next.object)) continue;
      seen.add(next.object);
    }
    const field = pdf.resolve(next);
    if (!isDictionary(field)) continue;
    if (nameOf(pdf.resolve(field.get('FT'))) === 'Sig' && isDictionary(pdf.resolve(field.get('V'))))
      return true;
    open.push(...listAt(pdf, field, 'Kids').slice(0, pdfLimits.pages));
    if (open.length > pdfLimits.pages) throw pdf.file.tooLarge('a form without an end');
  }
  return false;
};
