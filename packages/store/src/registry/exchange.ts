/** What a token must allow. */
export type Action = 'pull' | 'pull,push';

export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT';
  /** Below the repository, as in `manifests/v1`, or where an answer led to. */
  readonly at: string | URL;
  readonly action: Action;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** Times the usual patience: what a registry does with much that was sent takes long. */
  readonly patience?: number;
}
export interface Body {
  /** Bytes. */
  readonly size: number;
  /** Called again where it has to be sent again. */
  readonly pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends it without reading it to its end. */
  readonly drop: () => Promise<void>;
  /** Where redirects led. */
  readonly url: URL;
}
/** Asks a registry about one repository; logs in when that is asked for. Throws NetError, RegistryError. */
export interface Session {
  readonly base: URL;
  readonly send: (request: Request) => Promise<Answer>;
}
