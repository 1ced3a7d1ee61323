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
  NET_DIGEST_MISMATCH: 'the server has different bytes under that name: try a mirror, or lock again',
  NET_FILE_REFUSED:
    'a capsule may not choose files of your machine: to allow them, name their directory with --files-from',
  NET_INTERRUPTED: 'run it again: finished downloads are kept',
  NET_NOT_FOUND: 'name a mirror that still has it, such as a snapshot service',
  NET_OFFLINE:
    'run without --offline, or run `holotype fetch CAPSULE` first, or use a capsule packed with --full',
  NET_REFUSED: 'check what the server or proxy requires: a login, or another address',
  NET_STALLED: 'run it again: the download goes on where it stopped; or name another mirror',
  NET_TOO_LARGE: 'the server sent more than such a file should contain: name another mirror',
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
