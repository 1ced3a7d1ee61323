import { type Attached, attachedIn, isPdf } from '@holotype/capsule';
import { openFile, openLocal, piecesOf, startFile, refuseExisting } from '@holotype/host';
import { type Digest, parentOf, type RawPath, rawToText } from '@holotype/model';
import {
  type Attachment,
  embeddedContent,
  PdfError,
  type PdfState,
  pdfStateOf,
  updatePdf,
} from '@holotype/formats';
import { formatBytes } from '@holotype/terminal/words';
import { beginStage, needSpace, tell, version, type WorkflowContext } from '@holotype/workflows-replay';
import { chooseContents } from './choose.ts';
import { AttachError } from './errors.ts';
import { doiIn, readPlaces } from './places.ts';
import { refuseArchival, tellSignature } from './state.ts';

export interface AttachRequest {
  /** A capsule file. */
  readonly capsule: RawPath;
  /** What it is called; default: as it is here. */
  readonly file?: string | undefined;
  readonly pdf: RawPath;
  /** Never the PDF itself. */
  readonly output: RawPath;
  /** Where the capsule can be downloaded: URLs, DOIs, names in registries. */
  readonly from: readonly string[];
  /** Bytes; a larger capsule stays out, and its Manifest, Lock and places go in. */
  readonly limit: number;
  /** Attaches also where the PDF then breaks the PDF/A that it claims to be. */
  readonly evenIfArchival?: boolean;
  /** Replaces a file that is there. */
  readonly force?: boolean;
}

/** A PDF that was written. */
export interface AttachedPdf {
  readonly contains: 'capsule' | 'reference';
  readonly manifest: Digest;
  /** Of the PDF before, and of what was added, in bytes. */
  readonly before: number;
  readonly added: number;
  /** Names of attachments that are no longer listed. */
  readonly replaced: readonly string[];
  readonly signature: PdfState['signature'];
}

/**
 * Writes a PDF with a capsule attached, or with what names it: the bytes of the PDF as they are, and an update behind them. What was written is read
 * back before it gets its name. Throws AttachError, PdfError, HostError `HOST_OUTPUT_EXISTS`, `SPACE_SHORT`, and what opening a capsule throws.
 */
export const attach = async (context: WorkflowContext, request: AttachRequest): Promise<AttachedPdf> => {
  const { pdf: path, output, limit, force = false } = request;
  refusePlaces(request, force);
  const from = readPlaces(request.from);
  const file = openFile(path);
  try {
    const attached = await attachedIn(file, rawToText(path));
    const state = pdfStateOf(attached.pdf);
    refuseArchival(path, state, request.evenIfArchival ?? false);
    const { contains, attachments, manifest, madeAt } = await chooseContents(request, from, limit);
    const update = updatePdf(attached.pdf, {
      attachments,
      replaces: oursIn(attached),
      properties: { manifest, version, doi: doiIn(from) },
      date: madeAt,
    });
    const added = update.bytes.reduce((sum, { length }) => sum + length, 0);
    tellSizes(context, { path, before: file.size, added, contains });
    tellSignature(context, path, state);
    if (!update.described)
      tell(
        context,
        'ATTACHING',
        `the metadata of ${rawToText(path)} is not changed: it cannot be added to safely`,
      );
    needSpace(parentOf(output), file.size + added, 'The PDF');
    await write(context, { file, bytes: update.bytes, output, attachments });
    const { replaced } = update;
    return { contains, manifest, before: file.size, added, replaced, signature: state.signature };
  } finally {
    file.close();
  }
};

const refusePlaces = ({ pdf, output, capsule }: AttachRequest, force: boolean): void => {
  const { files } = openLocal();
  if (files.stat(pdf)?.type !== 'file' || !isPdf(pdf))
    throw new AttachError(
      'ATTACH_NOT_A_PDF',
      `${rawToText(pdf)} is ${files.stat(pdf) ? 'no PDF' : 'not there'}`,
      {
        hint: isPdf(capsule)
          ? 'name the capsule first, then the PDF'
          : 'give a PDF, exported by whatever program',
        exit: files.stat(pdf) ? 'invalid' : 'missing',
      },
    );
  if (output === pdf || (files.realpath(output) ?? output) === files.realpath(pdf))
    throw new AttachError('ATTACH_IN_PLACE', `${rawToText(output)} is the PDF itself: it is not replaced`, {
      hint: 'name another file with -o FILE',
    });
  refuseExisting(output, force);
};

/** What an earlier attach left. */
const oursIn = ({ capsules, references, documents }: Omit<Attached, 'close'>): ReadonlySet<number> =>
  new Set([...capsules, ...references.map(({ file }) => file), ...documents].map(({ object }) => object));

/** Bytes; what many conferences take. */
const usualLimit = 5_000_000;

const tellSizes = (context: WorkflowContext, { path, before, added, contains }: Sizes): void => {
  const after = before + added;
  const what = contains === 'capsule' ? 'the capsule' : 'Manifest, Lock and where to get the capsule';
  tell(
    context,
    'ATTACHING',
    `${what}: ${formatBytes(added)} in ${rawToText(path)} of ${formatBytes(before)}, ${formatBytes(after)} in all`,
  );
  if (after > usualLimit)
    tell(
      context,
      'ATTACHING',
      'venues limit the size of PDFs, some conferences to 5 MB: look up what yours takes',
      'detail',
    );
};

interface Sizes {
  readonly path: RawPath;
  readonly before: number;
  readonly added: number;
  readonly contains: AttachedPdf['contains'];
}

interface Written {
  readonly file: ReturnType<typeof openFile>;
  readonly bytes: readonly Uint8Array[];
  readonly output: RawPath;
  readonly attachments: readonly Attachment[];
}

const write = async (
  context: WorkflowContext,
  { file, bytes, output, attachments }: Written,
): Promise<void> => {
  const total = bytes.reduce((sum, { length }) => sum + length, file.size);
  using step = beginStage(context, 'pack', 'Writing the PDF', { unit: 'bytes', total });
  const partial = `${output}.partial`;
  const pending = startFile(partial);
  const take = (piece: Uint8Array) => {
    context.signal.throwIfAborted();
    pending.write(piece);
    step.advance(piece.length);
  };
  try {
    for await (const piece of piecesOf(file)) take(piece);
    for (const piece of bytes) take(piece);
    await readBack(partial, attachments);
    pending.commit(output);
    step.done(formatBytes(total));
  } finally {
    pending.discard();
  }
};

/** What was written must be found again as a reader would find it, and be the same. */
const readBack = async (path: RawPath, [wanted]: readonly Attachment[]): Promise<void> => {
  const file = openFile(path);
  try {
    const { pdf, capsules, references } = await attachedIn(file, rawToText(path));
    const [found, more] = [...capsules, ...references.map((one) => one.file)];
    if (more)
      throw new PdfError('PDF_UNSUPPORTED', 'A page of the PDF has a capsule already', {
        hint: 'remove that attachment in the program that made the PDF, and attach again',
      });
    let [at, isSame] = [0, true];
    for await (const piece of found ? embeddedContent(pdf, found, Infinity) : []) {
      isSame &&=
        wanted?.content.subarray(at, at + piece.length).every((byte, index) => byte === piece[index]) ??
        false;
      at += piece.length;
    }
    if (!isSame || at !== wanted?.content.length)
      throw new PdfError('PDF_UNSUPPORTED', 'What was attached to the PDF is not found in it again');
  } finally {
    file.close();
  }
};
