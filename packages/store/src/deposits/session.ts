import { setTimeout as sleep } from 'node:timers/promises';
import { HolotypeError, type Json, readJson } from '@holotype/model';
import { NetError } from '../errors.ts';
import { type Answer, type Body, type ExchangeOptions, type HttpRequest, makeExchange } from '../exchange.ts';
import { isTransient, toNetError } from '../net-failure.ts';
import { readBytes } from '../read-bytes.ts';
import { showUrl } from '../url.ts';
import { complaintsOf, messageOf } from './answers.ts';
import { DepositError, tokenVariable } from './errors.ts';

export interface Question {
  /** For messages: the subject of a sentence. */
  readonly what: string;
  readonly method: HttpRequest['method'];
  /** Below the archive, or where it said that something goes. */
  readonly at: string | URL;
  /** Bytes, or a text of JSON. */
  readonly body?: Body | string | undefined;
  /** That it is not there is an answer. */
  readonly mayLack?: boolean;
  /** Done twice it is done wrongly: it is only repeated where the archive says that it was not done. */
  readonly isOnce?: boolean;
}

/** Asks an archive, and waits where it is told to. */
export interface DepositSession {
  readonly base: URL;
  /** `null` for an answer without a body; undefined only where it may lack. Throws NetError, DepositError. */
  readonly ask: (question: Question) => Promise<Json | undefined>;
}

export interface DepositSessionOptions extends ExchangeOptions {
  readonly base: URL;
  readonly token: string;
  /** Milliseconds before a request is repeated, doubled each time. */
  readonly pauseMs: number;
}

/** Bytes of an answer; a thousand parts with signed addresses are less. */
const largest = 8 * 1024 * 1024;
const largestExplanation = 64 * 1024;
/** What an archive does with much that was sent takes minutes. */
const patience = 10;
const tries = 4;
/** The archive says itself that nothing was done; what stands before it may not know. */
const undone: ReadonlySet<number> = new Set([429, 500, 503]);
/** Milliseconds that one request waits because the archive says so. */
const longestWait = 120_000;

export const openSession = (options: DepositSessionOptions): DepositSession => {
  const { base, token, pauseMs, signal } = options;
  const exchange = makeExchange(options);

  const ask = async (question: Question): Promise<Json | undefined> => {
    const { method, at, body, isOnce = false } = question;
    const url = typeof at === 'string' ? new URL(at, base) : at;
    const isOwn = url.origin === base.origin;
    const request: HttpRequest = {
      method,
      headers: {
        accept: 'application/json',
        // For the archive alone, not for a store that it has parts sent to.
        ...(isOwn && { authorization: `Bearer ${token}` }),
        ...(isOwn &&
          body !== undefined && {
            'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
          }),
      },
      body: typeof body === 'string' ? bodyOf(body) : (body ?? (takesBody(method) ? bodyOf('') : undefined)),
      patience,
    };
    for (let attempt = 1; ; attempt++) {
      const answer = await exchange(url, request);
      const repeats = isOnce ? undone.has(answer.status) : isTransient(answer.status);
      const wait = repeats ? (askedToWait(answer) ?? pauseMs * 2 ** (attempt - 1)) : 0;
      if (wait === 0 || wait > longestWait || attempt >= tries)
        return isOwn ? settle(answer, question) : settleElsewhere(answer, question);
      await answer.drop();
      await sleep(wait, undefined, { signal }).catch((error: unknown) => {
        throw toNetError(error, url, false, signal);
      });
    }
  };

  const settle = async (answer: Answer, { what, mayLack = false }: Question): Promise<Json | undefined> => {
    const { status, url } = answer;
    if (mayLack && (status === 404 || status === 410)) {
      await answer.drop();
      return undefined;
    }
    if (status < 200 || status > 299) throw await refusalOf(answer, what);
    const bytes = await readBytes(answer, largest);
    if (bytes.length === 0) return null;
    const document = read(bytes);
    if (document === undefined)
      throw new DepositError('DEPOSIT_ANSWER_INVALID', `${showUrl(url)} answers what is not JSON`);
    // Whatever is repeated or kept of an answer, the token is not in it.
    if (JSON.stringify(document).includes(token))
      throw new DepositError('DEPOSIT_ANSWER_INVALID', `${base.host} sends the token back`, {
        hint: 'revoke that token in your account of the archive, and do not use this address',
      });
    return document;
  };

  /** What went wrong with what the archive was asked; of what it says, what people can correct. */
  const refusalOf = async (answer: Answer, what: string): Promise<Error> => {
    const { status } = answer;
    const wait = askedToWait(answer);
    const said = `${base.host} answers ${String(status)}${await explain(answer)}`;
    if (status >= 300 && status < 400) {
      const location = answer.header('location') ?? '';
      const next = URL.canParse(location, base.href) ? new URL(location, base.href).origin : 'nowhere';
      return new DepositError('DEPOSIT_ELSEWHERE', `${base.origin} leads to ${next}, which is not followed`);
    }
    if (status === 401 || status === 403)
      return new DepositError(
        'DEPOSIT_TOKEN_REFUSED',
        `${what} is not allowed with the token in ${tokenVariable}: ${said}`,
      );
    if (status === 404) return new DepositError('DEPOSIT_NOT_FOUND', `${what} is not there: ${said}`);
    if (status === 413) return new DepositError('DEPOSIT_TOO_LARGE', `${what} is too large: ${said}`);
    if (!isTransient(status)) return new DepositError('DEPOSIT_REFUSED', `${what} is refused: ${said}`);
    return new NetError('NET_UNREACHABLE', `${what}: ${said}`, {
      hint:
        wait === undefined
          ? 'run it again later: it goes on'
          : `run it again in ${String(Math.ceil(wait / 1000))} seconds: it goes on`,
    });
  };

  const explain = async (answer: Answer): Promise<string> => {
    try {
      const document = read(await readBytes(answer, largestExplanation)) ?? null;
      const words = [messageOf(document), ...complaintsOf(document).slice(0, 5)].filter((one) => one !== '');
      return words.length === 0 ? '' : ` (${words.join('; ').replaceAll(token, '[token]')})`;
    } catch (error) {
      if (error instanceof HolotypeError) return '';
      throw error;
    } finally {
      await answer.drop();
    }
  };

  return { base, ask };
};

/** What a store of the archive answers is not read. */
const settleElsewhere = async (answer: Answer, { what }: Question): Promise<Json> => {
  await answer.drop();
  const { status, url } = answer;
  if (status >= 200 && status < 300) return null;
  const said = `${what} is refused: ${url.host} answers ${String(status)}`;
  throw isTransient(status)
    ? new NetError('NET_UNREACHABLE', said)
    : new DepositError('DEPOSIT_REFUSED', said);
};

const takesBody = (method: Question['method']): boolean => method === 'POST' || method === 'PUT';

const bodyOf = (text: string): Body => {
  const bytes = Buffer.from(text);
  return { size: bytes.length, pieces: () => (bytes.length === 0 ? [] : [bytes]) };
};

const read = (bytes: Uint8Array): Json | undefined => {
  try {
    return readJson(bytes, 'answer', { maxBytes: largest });
  } catch (error) {
    if (error instanceof HolotypeError) return undefined;
    throw error;
  }
};

/** Milliseconds, by Retry-After in seconds. */
const askedToWait = (answer: Answer): number | undefined => {
  const value = answer.header('retry-after') ?? '';
  return /^\d{1,9}$/.test(value) ? Math.max(Number(value) * 1000, 1) : undefined;
};
