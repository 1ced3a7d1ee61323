import { HolotypeError } from '@holotype/model';
import { NetError, type NetErrorCode } from './errors.ts';
import { showUrl } from './url.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const stalled = new Set(['UND_ERR_BODY_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']);
/** As OpenSSL and Node call what is wrong with the certificate of a server. */
const untrusted =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS_CERT)/;
const cut = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET', 'EPIPE']);

/** What went wrong with a connection, as a NetError; errors that are ours already pass. */
export const toNetError = (
  error: unknown,
  url: URL,
  started: boolean,
  signal: AbortSignal | undefined,
): Error => {
  if (error instanceof HolotypeError) return error;
  const options = { cause: error };
  const where = showUrl(url);
  if (signal?.aborted) return new NetError('NET_INTERRUPTED', `Interrupted while fetching ${where}`, options);
  const code = codeOf(error);
  if (stalled.has(code)) return new NetError('NET_STALLED', `${where} stopped sending`, options);
  if (started && cut.has(code)) return new NetError('NET_TRUNCATED', `${where} ended too early`, options);
  if (untrusted.test(code))
    return new NetError('NET_UNREACHABLE', `The certificate for ${where} is not trusted here: ${code}`, {
      ...options,
      hint: 'if its authority is one of your institution, name the file with its certificate in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE',
    });
  const detail = code || (error instanceof Error ? error.message : String(error));
  return new NetError('NET_UNREACHABLE', `No connection for ${where}: ${detail}`, options);
};

/** What a status other than 200 and 206 means. */
export const statusError = (status: number, url: URL): NetError => {
  const code: NetErrorCode =
    status === 404 || status === 410
      ? 'NET_NOT_FOUND'
      : isTransient(status)
        ? 'NET_UNREACHABLE'
        : 'NET_REFUSED';
  return new NetError(code, `${showUrl(url)} answers ${status}`);
};

export const isTransient = (status: number): boolean => status >= 500 || status === 429 || status === 408;

/** The body of an answer of `url`; what goes wrong while it is read is a NetError. */
export async function* guardBody(
  body: AsyncIterable<Uint8Array>,
  url: URL,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body;
  } catch (error) {
    throw toNetError(error, url, true, signal);
  }
}
