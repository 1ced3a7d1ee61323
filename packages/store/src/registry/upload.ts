import { NetError } from '../errors.ts';
import { locationFrom } from '../redirects.ts';
import { showUrl } from '../url.ts';
import type { OciDescriptor } from './artifact.ts';
import { RegistryError } from './errors.ts';
import { refusalOf } from './refusal.ts';
import type { Answer, Body } from '../exchange.ts';
import type { Session } from './exchange.ts';
import type { Uploads } from './uploads.ts';

export interface UploadRequest {
  readonly blob: Pick<OciDescriptor, 'digest' | 'size'>;
  /** `size` of its bytes from `from` on. */
  readonly pieces: (from: number, size: number) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Hears how many of its bytes the registry has. */
  readonly onDone?: ((bytes: number) => void) | undefined;
  /** Another repository of the same registry that has it. */
  readonly mountFrom?: string | undefined;
}

export interface UploadOptions {
  readonly session: Session;
  readonly uploads: Uploads;
  /** Names this registry and repository. */
  readonly place: string;
  /** Bytes sent in one request. */
  readonly chunkSize: number;
}

/** Where the next bytes go, and how many are there. */
interface Begun {
  readonly url: URL;
  readonly done: number;
  /** Bytes of the smallest piece that the registry takes, but for the last. */
  readonly least: number;
}

const action = 'pull,push';
const octets = { 'content-type': 'application/octet-stream' };
/** Putting a blob of gigabytes where it belongs takes a registry minutes. */
const patience = 10;

/** Sends a blob, in pieces if it is long; goes on with what an earlier attempt, or process, has sent. Throws NetError, RegistryError. */
export const upload = async (options: UploadOptions, request: UploadRequest): Promise<void> => {
  const { blob, onDone } = request;
  const isSent = blob.size <= options.chunkSize ? false : await sendInPieces(options, request);
  if (!isSent) {
    const begun = await begin(options, request);
    if (begun)
      await finish(options, request, begun, { size: blob.size, pieces: () => request.pieces(0, blob.size) });
  }
  onDone?.(blob.size);
};

/** Whether the registry took it so. */
const sendInPieces = async (options: UploadOptions, request: UploadRequest): Promise<boolean> => {
  const { uploads, place, chunkSize } = options;
  const { blob, onDone } = request;
  const key = `${place}@${blob.digest}`;
  let begun = (await askWhere(options, request, uploads.find(key))) ?? (await begin(options, request));
  if (!begun) return true;
  while (begun.done < blob.size) {
    uploads.keep(key, begun.url.href);
    onDone?.(begun.done);
    const size = Math.min(Math.max(chunkSize, begun.least), blob.size - begun.done);
    begun = await sendPiece(options, request, begun, size);
    if (!begun) {
      uploads.forget(key);
      return false;
    }
  }
  // Whatever comes of it, it is not gone on with.
  uploads.forget(key);
  await finish(options, request, begun, undefined);
  return true;
};

/** Begins an upload; undefined: the registry had it, in another repository. */
const begin = async (
  { session }: UploadOptions,
  { blob, mountFrom }: UploadRequest,
): Promise<Begun | undefined> => {
  const query = mountFrom === undefined ? '' : `?mount=${blob.digest}&from=${encodeURIComponent(mountFrom)}`;
  const answer = await session.send({ method: 'POST', at: `blobs/uploads/${query}`, action, body: nothing });
  if (answer.status === 201 && mountFrom !== undefined) {
    await answer.drop();
    return undefined;
  }
  if (answer.status !== 202) throw await refusalOf(answer, `An upload to ${session.base.host}`);
  const least = Number(answer.header('oci-chunk-min-length') ?? 0);
  await answer.drop();
  return { url: whereNext(answer), done: 0, least: Number.isSafeInteger(least) && least > 0 ? least : 0 };
};

const nothing: Body = { size: 0, pieces: () => [] };

/** How far an upload has come that was begun earlier; undefined if the registry knows nothing of it. */
const askWhere = async (
  { session }: UploadOptions,
  { blob }: UploadRequest,
  known: string | undefined,
): Promise<Begun | undefined> => {
  if (known === undefined || !URL.canParse(known)) return undefined;
  const at = locationFrom(session.base, known);
  const answer = await session.send({ method: 'GET', at, action });
  await answer.drop();
  const done = doneOf(answer);
  if (answer.status !== 204 || done === undefined || done > blob.size) return undefined;
  return { url: answer.header('location') === undefined ? at : whereNext(answer), done, least: 0 };
};

/** What follows a piece; undefined: the registry takes no pieces. */
const sendPiece = async (
  { session }: UploadOptions,
  { blob, pieces }: UploadRequest,
  { url, done, least }: Begun,
  size: number,
): Promise<Begun | undefined> => {
  const end = done + size;
  const answer = await session.send({
    method: 'PATCH',
    at: url,
    action,
    headers: { ...octets, 'content-range': `${String(done)}-${String(end - 1)}` },
    body: { size, pieces: () => pieces(done, size) },
    patience,
  });
  if (answer.status === 202) {
    await answer.drop();
    const now = doneOf(answer) ?? end;
    if (now <= done || now > blob.size)
      throw new RegistryError(
        'REGISTRY_ANSWER_INVALID',
        `${session.base.host} says that it has ${String(now)} bytes of ${blob.digest}, of ${String(end)} sent`,
      );
    return { url: whereNext(answer), done: now, least };
  }
  if (done === 0 && [400, 404, 405, 411, 413, 501].includes(answer.status)) {
    await answer.drop();
    return undefined;
  }
  // It has other bytes than we think: the next attempt asks it.
  if (answer.status === 404 || answer.status === 416) {
    await answer.drop();
    throw new NetError(
      'NET_TRUNCATED',
      `${showUrl(url)} answers ${String(answer.status)}: the upload was cut`,
    );
  }
  throw await refusalOf(answer, `The upload of ${blob.digest}`);
};

/** The registry compares the digest with what it got. */
const finish = async (
  { session }: UploadOptions,
  { blob }: UploadRequest,
  { url }: Begun,
  body: Body | undefined,
): Promise<void> => {
  // By hand: what the registry wrote there must stay as it is.
  const at = new URL(`${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(blob.digest)}`);
  const answer = await session.send({
    method: 'PUT',
    at,
    action,
    headers: octets,
    body: body ?? nothing,
    patience,
  });
  if (answer.status !== 201) throw await refusalOf(answer, `The upload of ${blob.digest}`);
  await answer.drop();
};

const whereNext = (answer: Answer): URL => {
  const location = answer.header('location');
  if (location !== undefined) return locationFrom(answer.url, location);
  throw new RegistryError(
    'REGISTRY_ANSWER_INVALID',
    `${showUrl(answer.url)} does not say where the upload goes on`,
  );
};

/** Bytes that an upload has: of `0-0` nobody knows, and the registry that is used most means none. */
const doneOf = (answer: Answer): number | undefined => {
  const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(answer.header('range') ?? '')?.[1];
  return end === undefined ? undefined : end === '0' ? 0 : Number(end) + 1;
};
