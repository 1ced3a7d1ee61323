import { HolotypeError, type ErrorOptions } from '@holotype/model';

export type NetErrorCode =
  | 'NET_DIGEST_MISMATCH'
  | 'NET_FILE_REFUSED'
  | 'NET_INTERRUPTED'
  | 'NET_NOT_FOUND'
  | 'NET_OFFLINE'
  | 'NET_REFUSED'
  | 'NET_STALLED'
  | 'NET_TOO_LARGE'
  | 'NET_TRUNCATED'
  | 'NET_UNREACHABLE'
  | 'NET_URL_INVALID';

const hints: Record<NetErrorCode, string> = {
  NET_DIGEST_MISMATCH: 'the server holds other bytes under that name: try a mirror, or lock again',
  NET_FILE_REFUSED:
    'a capsule does not choose files of your machine: if they are meant to be read, name their directory with --files-from',
  NET_INTERRUPTED: 'run it again: what was fetched is kept',
  NET_NOT_FOUND: 'name a mirror that still has it, such as a snapshot service',
  NET_OFFLINE:
    'run without --offline; or fetch before with `holotype fetch CAPSULE`, or use a capsule packed with --full',
  NET_REFUSED: 'check what the server or the proxy wants: a login, another address',
  NET_STALLED: 'run it again: the download goes on where it stopped; or name another mirror',
  NET_TOO_LARGE: 'the server sends more than such a file should hold: name another mirror',
  NET_TRUNCATED: 'run it again, or name another mirror',
  NET_UNREACHABLE:
    'check the network, http_proxy, https_proxy and no_proxy, SSL_CERT_FILE; or name another mirror',
  NET_URL_INVALID: 'give an http, https or file URL',
};

/** Something could not be fetched. Messages name the URL without its user name and password. */
export class NetError extends HolotypeError<NetErrorCode> {
  constructor(code: NetErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, {
      hint: hints[code],
      exit: code === 'NET_INTERRUPTED' ? 'interrupted' : 'network',
      ...options,
    });
  }
}

export type StoreErrorCode = 'STORE_DIGEST_INVALID' | 'STORE_FULL' | 'STORE_WRITE_FAILED';

/** The store's own disk or names are at fault. */
export class StoreError extends HolotypeError<StoreErrorCode> {}
