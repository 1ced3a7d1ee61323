import { isLoopback, type Json } from '@holotype/model';
import { NetError } from '../errors.ts';
import { type DraftFile, fileOf, filesOf, type Part } from './answers.ts';
import { DepositError } from './errors.ts';
import type { Question } from './session.ts';

export interface Outgoing {
  readonly key: string;
  readonly size: number;
  readonly md5: string;
  /** `size` of its bytes from `from` on. */
  readonly pieces: (from: number, size: number) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Hears how many of its bytes the archive has; fewer than before, where they have to be sent again. */
  readonly onDone: (bytes: number) => void;
  /** No archive says which parts it has. */
  readonly sentParts: SentParts;
}
/** Which parts of a file have been sent whole, also by an earlier process. */
export interface SentParts {
  readonly find: () => PartsDone | undefined;
  readonly keep: (parts: PartsDone) => void;
  readonly forget: () => void;
}
export interface PartsDone {
  /** Bytes of all parts but the last. */
  readonly partSize: number;
  readonly done: readonly number[];
}

export interface SenderOptions {
  readonly base: URL;
  readonly chunkSize: number;
  readonly ask: (question: Question) => Promise<Json | undefined>;
  readonly retry: <T>(use: () => Promise<T>) => Promise<T>;
  readonly listAt: (id: string) => string;
  readonly fileAt: (id: string, key: string) => string;
  readonly remove: (id: string, key: string) => Promise<void>;
}

/** Sends what is missing of a file; gives the bytes that were sent. Throws NetError, DepositError. */
export type Sender = (id: string, file: Outgoing, known: DraftFile | undefined) => Promise<number>;

/** Of one file; the stores behind archives take ten thousand. */
const mostParts = 1000;

/** The archive is known not to have it. */
export const isUnlike = (there: DraftFile | undefined, { size, md5 }: Outgoing): boolean =>
  there?.isDone !== true || there.size !== size || (there.md5 !== undefined && there.md5 !== md5);

/** What an archive has is not sent again, and what is long goes in parts where it takes parts. */
export const makeSender = (options: SenderOptions): Sender => {
  const { base, chunkSize, ask, retry, listAt, fileAt, remove } = options;
  let takesParts = true;

  const find = async (id: string, key: string): Promise<DraftFile | undefined> => {
    const entry = await ask({ what: key, method: 'GET', at: fileAt(id, key), mayLack: true });
    return entry === undefined ? undefined : fileOf(entry);
  };

  const begin = async (id: string, key: string, more: object): Promise<DraftFile> => {
    const body = JSON.stringify([{ key, ...more }]);
    const answer = await ask({ what: `The upload of ${key}`, method: 'POST', at: listAt(id), body });
    const begun = filesOf(answer ?? null).find((one) => one.key === key);
    if (begun) return begun;
    throw new DepositError('DEPOSIT_ANSWER_INVALID', `${base.host} does not say where ${key} goes`);
  };

  const start = async (id: string, { key, size }: Outgoing): Promise<DraftFile> => {
    if (size <= chunkSize || !takesParts) return begin(id, key, {});
    const partSize = Math.max(chunkSize, Math.ceil(size / mostParts));
    const transfer = { type: 'M', parts: Math.ceil(size / partSize), part_size: partSize };
    try {
      return await begin(id, key, { size, transfer });
    } catch (error) {
      // So archives before InvenioRDM 13, and those that do not allow it; if that is not what is wrong, the next answer says so.
      if (!(error instanceof DepositError) || !refusals.has(error.code)) throw error;
      takesParts = false;
      return begin(id, key, {});
    }
  };

  /** An archive forgets a file whose bytes came with a break. */
  const mustKnow = async (key: string, question: Omit<Question, 'what' | 'mayLack'>): Promise<void> => {
    const answer = await ask({ ...question, what: key, mayLack: true });
    if (answer === undefined) throw new NetError('NET_TRUNCATED', `${base.host} has not kept ${key}`);
  };

  const put = async (file: Outgoing, at: string | URL, from: number, size: number): Promise<void> => {
    const pieces = async function* () {
      let done = from;
      file.onDone(done);
      for await (const piece of file.pieces(from, size)) {
        yield piece;
        file.onDone((done += piece.length));
      }
    };
    try {
      await mustKnow(file.key, { method: 'PUT', at, body: { size, pieces } });
    } catch (error) {
      file.onDone(from);
      throw error;
    }
  };

  const putParts = async (file: Outgoing, parts: readonly Part[], partSize: number): Promise<number> => {
    let done = file.sentParts.find()?.done ?? [];
    let sent = 0;
    for (const { number, url } of parts) {
      const from = (number - 1) * partSize;
      const size = Math.min(partSize, file.size - from);
      if (!done.includes(number)) {
        await retry(() => put(file, partUrl(base, url), from, size));
        sent += size;
        done = [...done, number];
        file.sentParts.keep({ partSize, done });
      }
      file.onDone(from + size);
    }
    return sent;
  };

  const attempt: Sender = async (id, file, known) => {
    const { key, size, sentParts, onDone } = file;
    if (!isUnlike(known, file)) {
      onDone(size);
      return 0;
    }
    const goesOn = known !== undefined && !known.isDone && isLaidOut(known, file);
    if (known && !goesOn) await remove(id, key);
    if (!goesOn) sentParts.forget();
    const { parts, partSize } = goesOn ? known : await start(id, file);
    let sent = size;
    if (partSize !== undefined && covers(parts, partSize, size)) sent = await putParts(file, parts, partSize);
    else await put(file, `${fileAt(id, key)}/content`, 0, size);
    await mustKnow(key, { method: 'POST', at: `${fileAt(id, key)}/commit` });
    sentParts.forget();
    return sent;
  };

  return (id, file, known) => {
    let isFirst = true;
    return retry(async () => {
      const entry = isFirst ? known : await find(id, file.key);
      isFirst = false;
      return attempt(id, file, entry);
    });
  };
};

const refusals: ReadonlySet<string> = new Set(['DEPOSIT_REFUSED', 'DEPOSIT_TOKEN_REFUSED']);

/** What was begun is gone on with: as a whole, or in the parts that were sent before. */
const isLaidOut = ({ parts, partSize }: DraftFile, { sentParts, size }: Outgoing): boolean =>
  parts.length === 0 ||
  (partSize !== undefined && sentParts.find()?.partSize === partSize && covers(parts, partSize, size));

/** Part after part, these are all of the file. */
const covers = (parts: readonly Part[], partSize: number, size: number): boolean =>
  parts.length > 0 &&
  partSize > 0 &&
  parts.length === Math.ceil(size / partSize) &&
  parts.every(({ number }, at) => number === at + 1);

/** Where a part goes: to the archive, or to a store of its choice, never without TLS unless the archive is on this machine. */
const partUrl = (base: URL, text: string): URL => {
  const url = URL.canParse(text, base.href) ? new URL(text, base.href) : undefined;
  const isNear = url?.protocol === 'http:' && isLoopback(url.host) && isLoopback(base.host);
  if (url && (url.protocol === 'https:' || isNear) && `${url.username}${url.password}` === '') return url;
  throw new DepositError('DEPOSIT_ANSWER_INVALID', `${base.host} has parts sent to where nothing is sent`);
};
