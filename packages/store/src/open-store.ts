import { homedir } from 'node:os';
import type { Dispatcher } from 'undici';
import { fromLocal, HostError, readLocalFile, removeTree } from '@holotype/host';
import { type RawPath, rawToText, type Sha256 } from '@holotype/model';
import { askAll } from './ask/ask-all.ts';
import { firstOf, makeAttempts } from './attempts.ts';
import { parseArchiveUrl } from './deposits/archive-url.ts';
import { DepositError, tokenVariable } from './deposits/errors.ts';
import { download, type Expected, type Watch } from './download.ts';
import { NetError } from './errors.ts';
import { fetchDocument } from './fetch-document.ts';
import { storing } from './disk-failure.ts';
import { openFindings } from './findings.ts';
import { openIntake } from './intake.ts';
import { openObjects } from './objects.ts';
import { openParts } from './parts.ts';
import { openPulled } from './registry/pulled.ts';
import { openUploads } from './registry/uploads.ts';
import type { FetchRequest, Store, StoredObject, StoreSize } from './store.ts';
import { makeTransport } from './transport.ts';
import { refuseFile } from './refuse-file.ts';
import { parseUrl } from './url.ts';

export interface StoreOptions {
  /** Default: `$XDG_CACHE_HOME/holotype`, else `~/.cache/holotype`. Made when something is first written, mode 0700. */
  readonly path?: RawPath | undefined;
  /** Nothing is asked of the network; file URLs still work. */
  readonly offline?: boolean | undefined;
  /** Directories that file URLs of a capsule may lead into. */
  readonly filesFrom?: readonly RawPath[] | undefined;
  /** Proxies, certificates, cache directory; default: this process's. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Milliseconds without a byte after which a download is given up; default 30,000. */
  readonly stallMs?: number | undefined;
  /** Milliseconds before the second attempt, doubled before the third; default 500. */
  readonly pauseMs?: number | undefined;
  /** Bytes that an upload sends in one request; default 16 MiB. */
  readonly uploadChunk?: number | undefined;
  /** Milliseconds since 1970; default: the clock. */
  readonly now?: (() => number) | undefined;
}

const defaultPath = (env: NodeJS.ProcessEnv): RawPath => {
  const cache = env['XDG_CACHE_HOME'];
  return fromLocal(cache?.startsWith('/') ? `${cache}/holotype` : `${homedir()}/.cache/holotype`);
};

const count = (objects: Iterable<{ readonly size: number }>): StoreSize => {
  let total: StoreSize = { objects: 0, bytes: 0 };
  for (const { size } of objects) total = { objects: total.objects + 1, bytes: total.bytes + size };
  return total;
};

/** Opens a store; nothing is written before something is fetched or added. */
export const openStore = (options: StoreOptions = {}): Store => {
  const env = options.env ?? process.env;
  const path = options.path ?? defaultPath(env);
  const objects = openObjects(`${path}/objects`);
  const parts = openParts(`${path}/parts`, options.now ?? Date.now);
  const intake = openIntake(path, objects, parts);
  const findings = openFindings(path, options.now ?? Date.now);
  const uploads = openUploads(path);
  const pulled = openPulled(path);
  const [offline, stallMs, pauseMs] = [
    options.offline ?? false,
    options.stallMs ?? 30_000,
    options.pauseMs ?? 500,
  ];
  let dispatcher: Promise<Dispatcher> | undefined;
  // Only what fetches needs an HTTP client, and loading it takes a third of the start of a command.
  const client = () =>
    (dispatcher ??= import('./dispatcher.ts').then(({ makeDispatcher }) => makeDispatcher({ env, stallMs })));
  let direct: Promise<Dispatcher> | undefined;
  const directClient = () =>
    (direct ??= import('./dispatcher.ts').then(({ makeDirectDispatcher }) =>
      makeDirectDispatcher({ stallMs }),
    ));
  const clientFor = (isNear: boolean) => (isNear ? directClient() : client());
  const chunkSize = options.uploadChunk ?? 16 * 1024 * 1024;
  const transport = makeTransport({ offline, stallMs, client });
  const attempts = makeAttempts(pauseMs);
  const underWay = new Map<Sha256, Promise<StoredObject>>();

  const from = (url: URL, name: string, resumes: boolean, expected: Expected, watch: Watch) =>
    attempts.retry(url, watch.signal, () =>
      intake.fill(name, resumes, async (file) => {
        const resumed = file.size() > 0;
        try {
          return await download(transport, url, file, expected, watch);
        } catch (error) {
          // The bad bytes may be those that an earlier attempt left.
          if (resumed && error instanceof NetError && error.code === 'NET_DIGEST_MISMATCH')
            return download(transport, url, file, expected, watch);
          throw error;
        }
      }),
    );

  const fetchObject = ({
    sha256,
    size,
    urls,
    named,
    onProgress,
    signal,
  }: FetchRequest): Promise<StoredObject> => {
    const expected = { sha256, size, maxSize: Number.MAX_SAFE_INTEGER };
    return firstOf(`sha256:${sha256}`, urls, (text) => {
      const url = parseUrl(text);
      if (named !== 'by-user') refuseFile(url, options.filesFrom ?? []);
      return from(url, sha256, true, expected, { onProgress, signal });
    });
  };

  const document: Store['fetchDocument'] = async (text, limits) => {
    const url = parseUrl(text);
    return attempts.retry(url, limits.signal, () => fetchDocument(transport, url, limits));
  };

  const repository: Store['repository'] = async (reference, { plainHttp = false, signal } = {}) => {
    const [{ openRepository }, { findCredentials }] = await Promise.all([
      import('./registry/repository.ts'),
      import('./registry/credentials.ts'),
    ]);
    return openRepository(reference, {
      ...{ plainHttp, offline, stallMs, attempts, uploads, signal },
      chunkSize,
      client: clientFor,
      credentials: () => findCredentials(env, reference.host, reference.repository),
    });
  };

  const archive: Store['archive'] = async (url, { token = '', signal }) => {
    const base = parseArchiveUrl(url);
    // As RFC 6750 has it: what else is typed there would end up in a header.
    if (!/^[A-Za-z0-9._~+/-]{8,4096}=*$/.test(token))
      throw new DepositError(
        'DEPOSIT_TOKEN_MISSING',
        token === '' ? `${tokenVariable} is not set` : `${tokenVariable} is set to what is no token`,
      );
    const { openArchive } = await import('./deposits/archive.ts');
    return openArchive({
      ...{ base, token, offline, stallMs, pauseMs, attempts, signal, chunkSize, client: clientFor },
    });
  };

  return {
    path,
    repository,
    archive,
    pulled: pulled.pathOf,
    has: (sha256) => objects.find(sha256) !== undefined,
    find: objects.find,
    pathOf: objects.pathOf,
    read: objects.read,
    recheck: objects.recheck,
    discard: objects.discard,
    fetch: async (request) => {
      for (;;) {
        const known = objects.find(request.sha256);
        if (known) return known;
        const running = underWay.get(request.sha256);
        if (!running) break;
        try {
          return await running;
        } catch (error) {
          // Whoever began it may have given up, who waits for it has not.
          const isOthers = error instanceof NetError && error.code === 'NET_INTERRUPTED';
          if (!isOthers || request.signal?.aborted) throw error;
        }
      }
      const started = fetchObject(request).finally(() => underWay.delete(request.sha256));
      underWay.set(request.sha256, started);
      return started;
    },
    fetchAny: ({ urls, maxSize, onProgress, signal }) =>
      firstOf('a file whose hash is not known', urls, (url) =>
        from(
          parseUrl(url),
          'any',
          false,
          { sha256: undefined, size: undefined, maxSize },
          { onProgress, signal },
        ),
      ),
    ask: (request) => askAll(request, { client, offline, pauseMs, filesFrom: options.filesFrom ?? [] }),
    fetchBytes: async (text, limits) => (await document(text, limits)).bytes,
    fetchDocument: document,
    remember: findings.remember,
    rememberBytes: findings.rememberBytes,
    addFile: (file) => {
      const found = readLocalFile(file);
      if (!found) throw new HostError('HOST_READ_FAILED', `Not a file: ${rawToText(file)}`);
      return intake.add(found.chunks);
    },
    addBytes: (bytes) => intake.add([bytes]),
    size: () => count([...objects.list(), ...pulled.list()]),
    gc: ({ keep }) =>
      storing(() => {
        for (const part of parts.abandoned()) removeTree(part);
        findings.forget(keep);
        const unwanted = [...objects.list()].filter(({ sha256 }) => !keep.has(sha256));
        for (const { sha256 } of unwanted) objects.discard(sha256);
        uploads.clear();
        return count([...unwanted, ...pulled.clear()]);
      }),
  };
};
