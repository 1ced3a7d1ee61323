import { type RawPath, rawToText } from '@holotype/model';
import type { PdfState } from '@holotype/formats';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import { AttachError } from './errors.ts';

/** Why a PDF/A of this part may not get a capsule; undefined: it may. */
const reasonAgainst = ({ part, conformance }: NonNullable<PdfState['archival']>): string | undefined => {
  if (part === 1) return 'PDF/A-1 may not contain files';
  if (part === 2) return 'PDF/A-2 may contain no files but PDF/A';
  if (part >= 4 && conformance !== 'F') return 'PDF/A-4 may contain files of any kind only as PDF/A-4f';
  return undefined;
};

/** Throws AttachError `ATTACH_ARCHIVAL`. */
export const refuseArchival = (path: RawPath, { archival }: PdfState, even: boolean): void => {
  const reason = archival && reasonAgainst(archival);
  if (reason === undefined || even) return;
  throw new AttachError('ATTACH_ARCHIVAL', `${rawToText(path)} says that it is an archival PDF: ${reason}`, {
    hint: 'export it as PDF/A-3, which may contain any file; or add --even-if-archival, and it is no valid PDF/A any more',
    exit: 'unsupported',
  });
};

export const tellSignature = (
  context: WorkflowContext,
  path: RawPath,
  { signature, permission }: PdfState,
): void => {
  const shown = rawToText(path);
  if (signature === 'signed')
    tell(
      context,
      'PDF_IS_SIGNED',
      `${shown} is signed: what was signed stays as it is, and readers will say that something was added later; sign it after attaching instead`,
      'warning',
    );
  if (signature === 'certified')
    tell(
      context,
      'PDF_IS_SIGNED',
      `${shown} is certified, and its author allows ${allowed[permission ?? 0] ?? 'less than this'}: readers may call the certification broken; certify it after attaching instead`,
      'warning',
    );
};

/** ISO 32000-1, table 254. */
const allowed: Readonly<Record<number, string>> = {
  1: 'no change at all',
  2: 'only forms to be filled in and signed',
  3: 'only forms and comments',
};
