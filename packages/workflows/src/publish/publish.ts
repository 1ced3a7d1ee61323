import {
  HostError,
  linkOrCopy,
  lstat,
  makeDirectories,
  openLocal,
  readWhole,
  removeTree,
  renameFile,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { type Citation, cite, type Publication, publish, type Published, sumsName } from '@holotype/publish';
import type { WorkflowContext } from '@holotype/workflows-replay';
import { PublishError } from './errors.ts';
import { gatherPublication, type PublicationRequest } from './gather.ts';

export interface PublishRequest extends PublicationRequest {
  /** The directory of the deposit. */
  readonly output: RawPath;
  /** Replaces an earlier deposit that is there. */
  readonly force: boolean;
}

/** A deposit that was written. */
export interface Deposit extends Pick<Published, 'missing' | 'notWritten'> {
  readonly files: readonly DepositFile[];
  readonly fingerprint: string;
}
export interface DepositFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a directory to be deposited: the capsule, linked or copied, and what describes it. It gets its name when it is whole. Throws PublishError,
 * ProjectError, HostError `HOST_OUTPUT_EXISTS`, and what opening a capsule throws.
 */
export const publishCapsule = async (context: WorkflowContext, request: PublishRequest): Promise<Deposit> => {
  const { capsule, output, force } = request;
  if (lstat(output)) refuseToReplace(output, force);
  const publication = await gatherPublication(context, request);
  const { files, missing, notWritten, fingerprint } = publish(publication);
  refuseName(publication, files);
  const partial: RawPath = `${output}.partial`;
  removeTree(partial);
  try {
    makeDirectories(partial);
    linkOrCopy(
      openLocal().files.realpath(capsule) ?? capsule,
      joinRaw(partial, utf8ToRaw(publication.capsule.name)),
    );
    for (const { name, text } of files) writeWhole(joinRaw(partial, utf8ToRaw(name)), text);
    context.signal.throwIfAborted();
    removeTree(output);
    renameFile(partial, output);
  } finally {
    removeTree(partial);
  }
  return {
    files: [
      { name: publication.capsule.name, size: publication.capsule.size },
      ...files.map(({ name, text }) => ({ name, size: Buffer.byteLength(text) })),
    ],
    missing,
    notWritten,
    fingerprint,
  };
};

/** A directory is replaced only if all that is in it is named in its SHA256SUMS. */
const refuseToReplace = (output: RawPath, force: boolean): void => {
  if (!force)
    throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(output)} is there already`, {
      hint: 'choose another name with -o, or add --force to replace an earlier deposit',
      exit: 'failed',
    });
  const sums = joinRaw(output, sumsName);
  const text = lstat(sums)?.type === 'file' ? readWhole(sums).toString('utf8') : '';
  const known = new Set([sumsName, `${sumsName}.sig`, ...text.split('\n').map((line) => line.slice(66))]);
  const isDirectory = lstat(output)?.type === 'directory';
  const names = isDirectory ? openLocal().files.list(output) : [];
  const strange = names.find((name) => !known.has(rawToText(name)));
  if (isDirectory && strange === undefined) return;
  throw new PublishError(
    'PUBLISH_NOT_A_DEPOSIT',
    `${rawToText(output)} ${strange === undefined ? 'is no directory' : `holds ${rawToText(strange)}, which is no part of a deposit`}`,
    { hint: 'choose another directory with -o' },
  );
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
export const citeCapsule = async (context: WorkflowContext, request: PublicationRequest): Promise<Citation> =>
  cite(await gatherPublication(context, request));
