import { openFile, piecesOf, readWhole } from '@holotype/host';
import { type RawPath, rawToText, sha256 } from '@holotype/model';
import { type Archive, DepositError, type Outgoing, tokenVariable } from '@holotype/store';
import { beginStage, type Stage, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { type FolderFile, readDeposit } from './deposit-folder.ts';
import { PublishError } from './errors.ts';
import { type DraftMemory, type KnownDraft, openKnownDrafts } from './known-drafts.ts';

export interface UploadWishes {
  /** The address of an archive that runs InvenioRDM. */
  readonly url: string;
  /** Publishes it, which cannot be undone; else it stays a draft. */
  readonly publish: boolean;
}

/** A deposit that lies in an archive. */
export interface Uploaded {
  readonly archive: string;
  readonly id: string;
  readonly state: 'draft' | 'published';
  /** Where people see it. */
  readonly page: string;
  /** Of all files, and those that were sent now. */
  readonly bytes: number;
  readonly sent: number;
  /** What the archive would not publish as it stands. */
  readonly complaints: readonly string[];
  /** Files of which the archive has not said yet that it has the same bytes. */
  readonly unchecked: readonly string[];
}

/** The archive, with the token of the environment. Nothing is asked yet. Throws NetError, DepositError. */
export const openArchiveOf = (context: WorkflowContext, { url }: UploadWishes): Promise<Archive> =>
  context.store.archive(url, { token: context.environment[tokenVariable], signal: context.signal });

/**
 * Makes the directory of a deposit a draft of an archive, or goes on with the one that an earlier upload made: files that are there are not sent
 * again. Throws PublishError, NetError, DepositError, HostError.
 */
export const uploadDeposit = async (
  context: WorkflowContext,
  archive: Archive,
  deposit: RawPath,
  { publish }: Pick<UploadWishes, 'publish'>,
): Promise<Uploaded> => {
  const files = readDeposit(deposit);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const record = recordIn(deposit, files);
  const { memory, state, complaints } = await findDraft(context, archive, deposit, record);
  const { id } = memory.draft();
  const uploaded = (now: Uploaded['state'], more: Pick<Uploaded, 'sent' | 'unchecked'>): Uploaded => ({
    ...{ archive: archive.name, id, state: now, page: archive.pageOf(id, now), bytes, complaints },
    ...more,
  });
  if (state === 'published') return uploaded(state, { sent: 0, unchecked: [] });
  using step = beginStage(context, 'upload', `Uploading to ${archive.name}`, { unit: 'bytes', total: bytes });
  const outgoing = files.map((file) => outgoingOf(file, memory, step));
  const sent = await sendAll(context, archive, memory, outgoing);
  const unchecked = await archive.unchecked(id, outgoing);
  step.done();
  if (!publish) return uploaded('draft', { sent, unchecked });
  if (unchecked.length > 0)
    throw new DepositError(
      'DEPOSIT_UNCHECKED',
      `Not published: ${archive.name} has not said yet that its bytes of ${unchecked.join(', ')} are the same`,
    );
  tell(context, 'PUBLISHING', `publishing at ${archive.name}: this cannot be undone`, 'warning');
  await archive.publish(id);
  return uploaded('published', { sent, unchecked });
};

const recordName = 'invenio-rdm.json';

const recordIn = (deposit: RawPath, files: readonly FolderFile[]): string => {
  const file = files.find(({ name }) => name === recordName);
  if (file) return readWhole(file.path).toString('utf8');
  throw new PublishError(
    'PUBLISH_NO_RECORD',
    `${rawToText(deposit)} has no ${recordName}, which says to an archive what it is`,
    { hint: 'say title and authors in a file for --metadata, and add --force to write the deposit anew' },
  );
};

interface FoundDraft {
  readonly memory: DraftMemory;
  readonly state: 'draft' | 'published';
  readonly complaints: readonly string[];
}

/** The draft of an earlier upload as it is now, with this record; else a new one. */
const findDraft = async (
  context: WorkflowContext,
  archive: Archive,
  deposit: RawPath,
  record: string,
): Promise<FoundDraft> => {
  const drafts = openKnownDrafts(deposit);
  const hash = sha256(record);
  const known = drafts.find(archive.name);
  const state = known ? await archive.look(known.id) : 'gone';
  if (known && state !== 'gone') {
    const memory = drafts.remember(known);
    if (state === 'published' || known.record === hash) return { memory, state, complaints: [] };
    const { complaints } = await archive.update(known.id, record);
    memory.change({ record: hash });
    return { memory, state, complaints };
  }
  if (known)
    tell(context, 'DRAFT_GONE', `${archive.name} has the draft ${known.id} no more: a new one is made`);
  const { id, complaints } = await archive.create(record);
  const draft: KnownDraft = { archive: archive.name, id, record: hash, files: [], parts: [] };
  return { memory: drafts.remember(draft), state: 'draft', complaints };
};

/** Bytes that were sent now. What an earlier upload sent, and the deposit has no more, goes. */
const sendAll = async (
  { signal }: WorkflowContext,
  archive: Archive,
  memory: DraftMemory,
  outgoing: readonly Outgoing[],
): Promise<number> => {
  const { id, files: before } = memory.draft();
  const names = outgoing.map(({ key }) => key);
  const there = new Map((await archive.files(id)).map((file) => [file.key, file]));
  memory.change({ files: [...new Set([...before, ...names])] });
  for (const name of before) if (there.has(name) && !names.includes(name)) await archive.remove(id, name);
  memory.change({ files: names });
  let sent = 0;
  for (const file of outgoing) {
    signal.throwIfAborted();
    sent += await archive.send(id, file, there.get(file.key));
  }
  return sent;
};

const outgoingOf = (
  { name, path, size, md5 }: FolderFile,
  { draft, change }: DraftMemory,
  step: Stage,
): Outgoing => {
  let told = 0;
  const others = () => draft().parts.filter((one) => one.name !== name);
  return {
    key: name,
    size,
    md5,
    pieces: async function* (from, length) {
      const file = openFile(path);
      try {
        yield* piecesOf(file, from, length);
      } finally {
        file.close();
      }
    },
    onDone: (done) => {
      step.advance(done - told);
      told = done;
    },
    sentParts: {
      find: () => draft().parts.find((one) => one.name === name && one.md5 === md5),
      keep: (parts) => {
        change({ parts: [...others(), { name, md5, ...parts }] });
      },
      forget: () => {
        if (draft().parts.some((one) => one.name === name)) change({ parts: others() });
      },
    },
  };
};
