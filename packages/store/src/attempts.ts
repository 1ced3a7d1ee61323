import { setTimeout as sleep } from 'node:timers/promises';
import { NetError } from './errors.ts';
import { toNetError } from './net-failure.ts';
import { showUrl } from './url.ts';

const passing = new Set(['NET_UNREACHABLE', 'NET_TRUNCATED']);
const isPassing = (error: unknown): error is NetError => error instanceof NetError && passing.has(error.code);

export interface Attempts {
  /** Runs `use` until it succeeds, fails for good, or has failed three times; waits in between. */
  readonly retry: <T>(url: URL, signal: AbortSignal | undefined, use: () => Promise<T>) => Promise<T>;
}

const tries = 3;

/** Servers that do not answer are asked once only from then on, and after three such fetches in a row no more. */
export const makeAttempts = (pauseMs: number): Attempts => {
  const failures = new Map<string, number>();
  return {
    retry: async (url, signal, use) => {
      const failed = failures.get(url.origin) ?? 0;
      if (failed >= tries)
        throw new NetError(
          'NET_UNREACHABLE',
          `${url.origin} has not answered: not asked for ${showUrl(url)}`,
        );
      for (let attempt = 1; ; attempt++) {
        try {
          const result = await use();
          failures.delete(url.origin);
          return result;
        } catch (error) {
          if (!isPassing(error)) throw error;
          if (attempt >= (failed > 0 ? 1 : tries)) {
            if (error.code === 'NET_UNREACHABLE') failures.set(url.origin, failed + 1);
            throw error;
          }
        }
        try {
          await sleep(pauseMs * 2 ** (attempt - 1), undefined, { signal });
        } catch (error) {
          throw toNetError(error, url, false, signal);
        }
      }
    },
  };
};

/** The result of the first URL that gives one. Throws one NetError that names every URL's failure. */
export const firstOf = async <T>(
  what: string,
  urls: readonly string[],
  use: (url: string) => Promise<T>,
): Promise<T> => {
  const errors: NetError[] = [];
  for (const url of urls) {
    try {
      return await use(url);
    } catch (error) {
      if (!(error instanceof NetError) || error.code === 'NET_INTERRUPTED') throw error;
      errors.push(error);
    }
  }
  const [first] = errors;
  if (!first) throw new NetError('NET_NOT_FOUND', `No URL is known for ${what}`);
  if (errors.length === 1) throw first;
  // "Not found" at one mirror says less than what went wrong at another.
  const worst = errors.find(({ code }) => code !== 'NET_NOT_FOUND') ?? first;
  throw new NetError(worst.code, `${what}: ${errors.map(({ message }) => message).join('; ')}`, {
    cause: errors,
  });
};
