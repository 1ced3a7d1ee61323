import type { Answer, HttpRequest } from '../exchange.ts';

/** What a token must allow. */
export type Action = 'pull' | 'pull,push';

export interface Request extends HttpRequest {
  /** Below the repository, as in `manifests/v1`, or where an answer led to. */
  readonly at: string | URL;
  readonly action: Action;
}
/** Asks a registry about one repository; logs in when that is asked for. Throws NetError, RegistryError. */
export interface Session {
  readonly base: URL;
  readonly send: (request: Request) => Promise<Answer>;
}
