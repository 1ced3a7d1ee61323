import { createHash } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { statusError, toNetError } from '../net-failure.ts';
import { NetError } from '../errors.ts';
import { maxRedirects, nextUrl, tooManyRedirects } from '../redirects.ts';
import { requestHeaders } from '../url.ts';
import type { Question, Reply } from './question.ts';

/** The server is to be asked again later: after `waitMs` if it says so. */
export interface Later {
  readonly kind: 'later';
  readonly why: string;
  readonly waitMs: number | undefined;
  /** Nothing was heard of it at all. */
  readonly silent: boolean;
}

export interface UrlAsker {
  readonly client: Dispatcher;
  readonly content: boolean;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onRequest: () => void;
  /** What is known of servers that refuse HEAD, by origin. */
  readonly withoutHead: Set<string>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Method = 'HEAD' | 'GET';
type Head = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'> & {
  readonly url: URL;
  readonly method: Method;
};

/** Statuses of a HEAD that say nothing of a GET: presigned addresses answer 403 to it. */
const ofHeadAlone = new Set([400, 403, 405, 501]);
/** Of these the server will be asked without HEAD from then on. */
const noHead = new Set([405, 501]);
/** Milliseconds. */
const longestTimer = 2 ** 31 - 1;
/** Bytes a second below which a body is given up. */
const slowest = 10_000;

/** One attempt. Throws NetError `NET_INTERRUPTED`. */
export const askUrl = async (asker: UrlAsker, url: URL, question: Question): Promise<Reply | Later> => {
  const method = asker.content || asker.withoutHead.has(url.origin) ? 'GET' : 'HEAD';
  const limit = asker.deadlineMs + (asker.content ? (1000 * question.size) / slowest : 0);
  const deadline = AbortSignal.timeout(Math.min(Math.ceil(limit), longestTimer));
  const signal = asker.signal ? AbortSignal.any([asker.signal, deadline]) : deadline;
  try {
    const first = await follow(asker, url, method, signal);
    if (method === 'GET') return await judge(asker, first, url, question);
    if (noHead.has(first.statusCode)) asker.withoutHead.add(url.origin);
    const saysAll = first.statusCode !== 200 || sizeOf(first) !== undefined;
    if (saysAll && !ofHeadAlone.has(first.statusCode)) return await judge(asker, first, url, question);
    await first.body.dump();
    return await judge(asker, await follow(asker, url, 'GET', signal), url, question);
  } catch (error) {
    return toReply(error, url, asker, deadline);
  }
};

const follow = async (asker: UrlAsker, start: URL, method: Method, signal: AbortSignal): Promise<Head> => {
  let url = start;
  for (let hops = 0; ; hops++) {
    asker.onRequest();
    const { statusCode, headers, body } = await asker.client.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: { ...requestHeaders(url), ...(method === 'GET' && !asker.content && { range: 'bytes=0-0' }) },
      signal,
    });
    const next = nextUrl(url, statusCode, headers['location']);
    if (!next) return { statusCode, headers, body, url, method };
    await body.dump();
    if (hops >= maxRedirects) throw tooManyRedirects(url);
    url = next;
  }
};

/** Bytes of the whole file, if the answer says. */
const sizeOf = ({ statusCode, headers }: Head): number | undefined => {
  const text =
    statusCode === 206
      ? /\/(\d+)$/.exec(String(headers['content-range'] ?? ''))?.[1]
      : headers['content-encoding'] === undefined
        ? headers['content-length']
        : undefined;
  const size = Number(text ?? NaN);
  return Number.isSafeInteger(size) ? size : undefined;
};

const judge = async (
  { content, now }: UrlAsker,
  head: Head,
  start: URL,
  question: Question,
): Promise<Reply | Later> => {
  const { statusCode, body, url } = head;
  const isThere = statusCode === 200 || statusCode === 206;
  if (!isThere || !content) await body.dump({ limit: 16 * 1024 });
  if (!isThere) return ofStatus(head, now);
  const stated = sizeOf(head);
  if (stated !== undefined && stated !== question.size) {
    if (content) body.destroy();
    return { kind: 'changed', what: 'size', size: stated };
  }
  const read = content ? await readBody(body, question) : undefined;
  if (read && 'what' in read) return read;
  const size = read?.size ?? stated;
  return url.host === start.host ? { kind: 'available', size } : { kind: 'redirected', to: url.host, size };
};

/** No more than what is expected is read. */
const readBody = async (
  body: Dispatcher.ResponseData['body'],
  { size: expected, sha256 }: Question,
): Promise<{ readonly size: number } | Extract<Reply, { kind: 'changed' }>> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > expected) return { kind: 'changed', what: 'size', size: undefined };
    hash.update(piece);
  }
  if (size !== expected) return { kind: 'changed', what: 'size', size };
  return hash.digest('hex') === sha256 ? { size } : { kind: 'changed', what: 'content', size };
};

const ofStatus = ({ statusCode: status, headers, url }: Head, now: () => number): Reply | Later => {
  switch (statusError(status, url).code) {
    case 'NET_NOT_FOUND':
      return { kind: 'gone', status };
    case 'NET_UNREACHABLE':
      return {
        kind: 'later',
        why: `answers ${String(status)}`,
        waitMs: retryAfter(headers, now),
        silent: false,
      };
    default:
      return { kind: 'refused', why: `answers ${String(status)}` };
  }
};

/** Milliseconds that the server asks to wait: it says seconds or a date (RFC 9110). */
const retryAfter = (headers: Head['headers'], now: () => number): number | undefined => {
  const text = String(headers['retry-after'] ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
};

const toReply = (
  error: unknown,
  url: URL,
  { signal, deadlineMs }: UrlAsker,
  deadline: AbortSignal,
): Reply | Later => {
  const failed = toNetError(error, url, false, signal);
  if (!(failed instanceof NetError) || failed.code === 'NET_INTERRUPTED') throw failed;
  if (failed.code === 'NET_REFUSED') return { kind: 'refused', why: failed.message };
  const why = deadline.aborted
    ? `has not answered in ${String(Math.round(deadlineMs / 100) / 10)} s`
    : failed.message.replace(/^.*: /, 'no connection: ');
  return { kind: 'later', why, waitMs: undefined, silent: true };
};
