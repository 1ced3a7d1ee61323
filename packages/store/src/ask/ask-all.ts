import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Dispatcher } from 'undici';
import { NetError } from '../errors.ts';
import { toNetError } from '../net-failure.ts';
import { parseUrl } from '../url.ts';
import { askFile } from './ask-file.ts';
import { askUrl, type UrlAsker } from './ask-url.ts';
import type { Asked, AskRequest, Question, Reply } from './question.ts';

export interface AskOptions {
  readonly client: () => Promise<Dispatcher>;
  readonly offline: boolean;
  /** Milliseconds before the second attempt, doubled before each further one. */
  readonly pauseMs: number;
  readonly filesFrom: readonly RawPath[];
}

/** Requests to one server at a time, and servers at a time. */
const perServer = 4;
const servers = 8;
const attempts = 4;
/** Of a server that says nothing at all; one that has said nothing before is asked once. */
const silentAttempts = 2;
/** Milliseconds; a server that asks to wait longer is given up. */
const longestWait = 60_000;
/** Questions in a row that a server leaves without any answer before it is asked no more. */
const patience = 3;

/** Asks each question, a few at a time for each server; all of them have a reply in the end. Throws NetError `NET_OFFLINE`, `NET_INTERRUPTED`. */
export const askAll = async (request: AskRequest, options: AskOptions): Promise<Asked> => {
  const { questions, content, deadlineMs, signal, onReply } = request;
  const started = performance.now();
  const replies = new Array<Reply>(questions.length);
  let requests = 0;
  const reply = (index: number, one: Reply): void => {
    const question = questions[index];
    replies[index] = one;
    if (question) onReply?.(question, one);
  };
  const byServer = new Map<string, Asking[]>();
  for (const [index, question] of questions.entries()) {
    const url = urlOf(question);
    if (!url) reply(index, { kind: 'refused', why: 'not a URL that can be fetched' });
    else if (url.protocol === 'file:') reply(index, askFile(url, question, content, options.filesFrom));
    else byServer.set(url.origin, [...(byServer.get(url.origin) ?? []), { index, url, question }]);
  }
  if (byServer.size > 0 && options.offline)
    throw new NetError('NET_OFFLINE', 'Offline: no server can be asked');
  const work = async (group: readonly Asking[], stop: AbortSignal) => {
    const asker: Omit<UrlAsker, 'signal'> = {
      ...{ client: await options.client(), content, deadlineMs, now: Date.now },
      onRequest: () => requests++,
      withoutHead: new Set(),
    };
    await askServer(asker, group, options.pauseMs, reply, stop);
  };
  await atOnce(byServer.values(), servers, work, signal);
  return { replies, requests, elapsedMs: performance.now() - started };
};

interface Asking {
  readonly index: number;
  readonly url: URL;
  readonly question: Question;
}

const urlOf = ({ url }: Question): URL | undefined => {
  try {
    return parseUrl(url);
  } catch {
    return undefined;
  }
};

/** All questions of one server. It waits as a whole where the server asks for that, and gives up a server that says nothing. */
const askServer = async (
  asker: Omit<UrlAsker, 'signal'>,
  group: readonly Asking[],
  pauseMs: number,
  reply: (index: number, one: Reply) => void,
  stop: AbortSignal,
): Promise<void> => {
  let [notBefore, silent] = [0, 0];
  const waitTurn = async (url: URL, signal: AbortSignal) => {
    try {
      for (let left = notBefore - Date.now(); left > 0; left = notBefore - Date.now())
        await sleep(left, undefined, { signal });
      signal.throwIfAborted();
    } catch (error) {
      throw toNetError(error, url, false, signal);
    }
  };
  const askOne = async ({ url, question }: Asking, signal: AbortSignal): Promise<Reply> => {
    for (let attempt = 1; ; attempt++) {
      await waitTurn(url, signal);
      if (silent >= patience) return { kind: 'unreachable', why: 'not asked: the server does not answer' };
      const answer = await askUrl({ ...asker, signal }, url, question);
      if (answer.kind !== 'later') {
        silent = 0;
        return answer;
      }
      const { why, waitMs = pauseMs * 2 ** (attempt - 1) } = answer;
      if (waitMs > longestWait)
        return {
          kind: 'unreachable',
          why: `${why}, and asks to wait ${String(Math.round(waitMs / 1000))} s`,
        };
      if (!answer.silent) silent = 0;
      const most = !answer.silent ? attempts : silent > 0 ? 1 : silentAttempts;
      if (attempt >= most) {
        if (answer.silent) silent++;
        return { kind: 'unreachable', why };
      }
      notBefore = Math.max(notBefore, Date.now() + waitMs);
    }
  };
  const work = async (one: Asking, signal: AbortSignal) => {
    reply(one.index, await askOne(one, signal));
  };
  await atOnce(group, perServer, work, stop);
};
