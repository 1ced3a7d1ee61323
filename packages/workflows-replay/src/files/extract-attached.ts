import { type Attached, mostDecompressed, openAttached, readAttachedDocument } from '@holotype/capsule';
import { embeddedContent } from '@holotype/formats';
import { makeDirectories, startFile, refuseExisting } from '@holotype/host';
import { type Digest, joinRaw, printJson, type RawPath, textToRaw } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { FilesError } from './errors.ts';

export interface ExtractAttachedRequest {
  readonly pdf: RawPath;
  /** What it is called; its files are named after that. */
  readonly file: string;
  /** A directory, made if it is missing. */
  readonly output: RawPath;
  /** Replaces files of the same names. */
  readonly replace: boolean;
}

/** What was written of a PDF's attachments. */
export interface ExtractedAttached {
  /** In order: capsules, or the documents that name one. */
  readonly written: readonly RawPath[];
  /** Where to download the capsule, where it is not in the PDF. */
  readonly from: readonly string[];
}

/**
 * Writes what Holotype attached to a PDF, under names made of the PDF's own: what stands in a PDF is no path. Throws FilesError
 * `FILES_NOT_ATTACHED`, PdfError, HostError.
 */
export const extractAttached = async (
  context: WorkflowContext,
  { pdf: path, file, output, replace }: ExtractAttachedRequest,
): Promise<ExtractedAttached> => {
  const attached = await openAttached(path);
  try {
    const planned = filesIn(attached, textToRaw(file.replace(/\.pdf$/i, ''))).map((one) => ({
      ...one,
      to: joinRaw(output, one.name),
    }));
    if (planned.length === 0)
      throw new FilesError('FILES_NOT_ATTACHED', `${file} has no capsule attached`, {
        hint: 'publishers may remove attachments: ask the authors for their PDF, or for the capsule',
        exit: 'missing',
      });
    for (const { to } of planned) refuseExisting(to, replace);
    makeDirectories(output);
    const written: RawPath[] = [];
    for (const { to, content } of planned) if (await writeTo(context, to, content())) written.push(to);
    const from = attached.capsules.length > 0 ? [] : attached.references.flatMap((one) => one.reference.from);
    return { written, from };
  } finally {
    attached.close();
  }
};

interface Planned {
  readonly name: RawPath;
  readonly content: () => AsyncIterable<Uint8Array>;
}

const filesIn = (attached: Attached, stem: RawPath): readonly Planned[] => {
  const { pdf, capsules, references } = attached;
  const numbered = (at: number, ending: string) => `${stem}${at === 0 ? '' : `-${at + 1}`}${ending}`;
  return [
    ...capsules.map((file, at) => ({
      name: numbered(at, '.capsule'),
      content: () => embeddedContent(pdf, file, mostDecompressed(file)),
    })),
    ...references.flatMap(({ reference }, at) => [
      { name: numbered(at, '.reference.json'), content: () => once(Buffer.from(printJson(reference))) },
      ...(['manifest', 'lock'] as const).map((document) => ({
        name: numbered(at, `.${document}.json`),
        content: () => documentOf(attached, reference[document] as Digest),
      })),
    ]),
  ];
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(bytes);
}

/** Nothing if it is not in the PDF. */
async function* documentOf(attached: Attached, digest: Digest): AsyncGenerator<Uint8Array, void> {
  const bytes = await readAttachedDocument(attached, digest);
  if (bytes) yield bytes;
}

/** Whole under its name, or not at all; false if there are no bytes. */
const writeTo = async (
  { signal }: WorkflowContext,
  to: RawPath,
  content: AsyncIterable<Uint8Array>,
): Promise<boolean> => {
  const file = startFile(`${to}.partial`);
  let size = 0;
  try {
    for await (const piece of content) {
      signal.throwIfAborted();
      file.write(piece);
      size += piece.length;
    }
    if (size > 0) file.commit(to);
    return size > 0;
  } finally {
    file.discard();
  }
};
