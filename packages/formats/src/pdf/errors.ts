import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type PdfErrorCode = 'PDF_DAMAGED' | 'PDF_ENCRYPTED' | 'PDF_TOO_LARGE' | 'PDF_UNSUPPORTED';

const defaults: Readonly<Record<PdfErrorCode, ErrorOptions>> = {
  PDF_DAMAGED: {
    exit: 'invalid',
    hint: 'repair it with `qpdf in.pdf repaired.pdf`, or export it again',
  },
  PDF_ENCRYPTED: { exit: 'unsupported', hint: 'decrypt it first, with `qpdf --decrypt in.pdf out.pdf`' },
  PDF_TOO_LARGE: { exit: 'invalid', hint: 'do not use this PDF: no program writes one like it' },
  PDF_UNSUPPORTED: { exit: 'unsupported', hint: 'rewrite it with `qpdf in.pdf out.pdf`' },
};

/** A PDF that cannot be read or added to as it stands. */
export class PdfError extends HolotypeError<PdfErrorCode> {
  constructor(code: PdfErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}
