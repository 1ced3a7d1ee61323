import {
  linkOrCopy,
  lstat,
  makeDirectories,
  openFile,
  openLocal,
  piecesOf,
  putBack,
  putInPlace,
  refuseExisting,
  removeTree,
  startFile,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, rawToText, sha256, utf8ToRaw } from '@holotype/model';
import {
  bagFiles,
  type Citation,
  cite,
  type Publication,
  publish,
  type Published,
  sumsName,
} from '@holotype/publish';
import { show, signArmored, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { payloadName, refuseNoDeposit, sumsIn } from './deposit-folder.ts';
import { PublishError } from './errors.ts';
import { withCapsuleFile } from './capsule-file.ts';
import { gatherPublication, type PublicationRequest } from './gather.ts';
import { openArchiveOf, uploadDeposit, type Uploaded, type UploadWishes } from './upload.ts';

export interface PublishRequest extends PublicationRequest {
  /** The directory of the deposit. */
  readonly output: RawPath;
  /** Signs SHA256SUMS, as `holotype sign` does a capsule. */
  readonly key: RawPath | undefined;
  /** Replaces an earlier deposit that is there. */
  readonly force: boolean;
  /** As a bag of BagIt, with the files in `data`. */
  readonly bag?: boolean;
  /** Uploads it; a deposit of this capsule that is there already is uploaded as it is, without `force`. */
  readonly upload?: UploadWishes | undefined;
}

/** A deposit that was written. */
export interface Deposit extends Pick<Published, 'missing' | 'notWritten'> {
  readonly files: readonly DepositFile[];
  readonly fingerprint: string;
  readonly uploaded?: Uploaded;
}
export interface DepositFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a directory to be deposited: the capsule, linked or copied, and what describes it. It gets its name when it is whole. Throws PublishError,
 * ProjectError, HostError `HOST_OUTPUT_EXISTS`, what opening a capsule throws, and for an upload NetError, DepositError.
 */
export const publishCapsule = (context: WorkflowContext, request: PublishRequest): Promise<Deposit> =>
  withCapsuleFile(request, (alone) => publishFile(context, { ...request, ...alone, typed: request.capsule }));

interface FileRequest extends PublishRequest {
  /** The capsule, or the PDF that it is in. */
  readonly typed: RawPath;
}

const publishFile = async (context: WorkflowContext, request: FileRequest): Promise<Deposit> => {
  const { output, force, upload } = request;
  const archive = upload && (await openArchiveOf(context, upload));
  putBack(output);
  if (!upload) refuseToReplace(output, force);
  const gathered = await gatherPublication(context, request);
  const isKept = upload !== undefined && !force && holdsCapsule(output, gathered);
  const deposit = isKept
    ? readKept(context, output, gathered)
    : await writeDeposit(context, request, gathered);
  if (!archive) return deposit;
  return { ...deposit, uploaded: await uploadDeposit(context, archive, output, upload) };
};

/** A deposit of this capsule lies there. */
const holdsCapsule = (output: RawPath, { capsule }: Publication): boolean =>
  sumsIn(output).get(capsule.name) === capsule.sha256;

const readKept = (context: WorkflowContext, output: RawPath, publication: Publication): Deposit => {
  const { missing, notWritten, fingerprint } = publish(publication);
  const name = rawToText(output);
  tell(context, 'DEPOSIT_IS_THERE', `${name} is uploaded as it is there; --force writes it anew`);
  const files = openLocal()
    .files.list(output)
    .map((file) => ({
      name: rawToText(file),
      size: lstat(joinRaw(output, file))?.size ?? 0,
    }));
  return { files, missing, notWritten, fingerprint };
};

const writeDeposit = async (
  context: WorkflowContext,
  request: FileRequest,
  gathered: Publication,
): Promise<Deposit> => {
  const { capsule, output, force, bag = false } = request;
  refuseToReplace(output, force);
  const { page = '' } = await show(context, capsule, {
    ...{ page: true, replays: request.reports, about: gathered.about, file: gathered.capsule },
    name: gathered.capsule.name,
  });
  const publication = { ...gathered, isSigned: request.key !== undefined, others: [pageFile(page)] };
  const { files: texts, missing, notWritten, fingerprint } = publish(publication);
  refuseName(publication, texts);
  const written = [...texts, { name: pageName, text: page }];
  const sums = texts.find(({ name }) => name === sumsName);
  if (request.key !== undefined && sums) {
    const text = await signArmored(context, request.key, Buffer.from(sums.text));
    written.push({ name: `${sumsName}.sig`, text });
  }
  const payload = [
    publication.capsule,
    ...written.map(({ name, text }) => ({ name, size: Buffer.byteLength(text), sha256: sha256(text) })),
  ];
  const beside = bag ? bagFiles(publication, payload) : [];
  const partial: RawPath = `${output}.partial`;
  removeTree(partial);
  try {
    const place = bag ? joinRaw(partial, payloadName) : partial;
    makeDirectories(place);
    const to = joinRaw(place, utf8ToRaw(publication.capsule.name));
    if (isOwn(context, request)) linkOrCopy(openLocal().files.realpath(capsule) ?? capsule, to);
    else await copyInto(context, capsule, to);
    for (const { name, text } of written) writeWhole(joinRaw(place, utf8ToRaw(name)), text);
    for (const { name, text } of beside) writeWhole(joinRaw(partial, utf8ToRaw(name)), text);
    context.signal.throwIfAborted();
    putInPlace(partial, output);
  } finally {
    removeTree(partial);
  }
  const files = payload.map(({ name, size }) => ({ name, size }));
  return { files, missing, notWritten, fingerprint };
};

/** What lies in the store, or is there for the time being, has no second name: whoever writes into a deposit would change it, and nobody else may read it. */
const isOwn = ({ store }: WorkflowContext, { capsule, typed }: FileRequest): boolean =>
  capsule === typed && !capsule.startsWith(`${store.path}/`);

const copyInto = async ({ signal }: WorkflowContext, from: RawPath, to: RawPath): Promise<void> => {
  const file = openFile(from);
  const copy = startFile(`${to}.partial`);
  try {
    for await (const piece of piecesOf(file)) {
      signal.throwIfAborted();
      copy.write(piece);
    }
    copy.commit(to);
  } finally {
    copy.discard();
    file.close();
  }
};

const pageName = 'report.html';

const pageFile = (page: string): Publication['others'][number] => ({
  ...{ name: pageName, mediaType: 'text/html', size: Buffer.byteLength(page), sha256: sha256(page) },
  about: 'the page for readers: claims and figures, code, packages, and how to replay it',
});

/** A directory is replaced only if all that is in it is named in its SHA256SUMS. */
const refuseToReplace = (output: RawPath, force: boolean): void => {
  refuseExisting(output, force, { isOurs: () => true });
  if (lstat(output)) refuseNoDeposit(output);
};

/** The capsule keeps its name, which lists of hashes, links and pages show. */
const refuseName = ({ capsule: { name } }: Publication, files: Published['files']): void => {
  const isTaken = files.some((file) => file.name.toLowerCase() === name.toLowerCase());
  if (!isTaken && /^[^\p{C}\p{Zl}\p{Zp}\\/]{1,200}$/u.test(name)) return;
  const what = isTaken
    ? 'is that of a file of the deposit'
    : 'holds characters that no list of hashes can show';
  throw new PublishError('PUBLISH_NAME', `The name of the capsule ${what}: ${JSON.stringify(name)}`, {
    hint: 'rename it, as in fit.capsule',
  });
};

/** What a paper prints of a capsule. Throws what `publishCapsule` throws. */
export const citeCapsule = (context: WorkflowContext, request: PublicationRequest): Promise<Citation> =>
  withCapsuleFile(request, async (alone) => cite(await gatherPublication(context, { ...request, ...alone })));
