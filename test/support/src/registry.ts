import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './listen.ts';

export interface RegistryOptions {
  readonly login?: {
    readonly kind: 'basic' | 'bearer';
    readonly username: string;
    readonly password: string;
    /** Default: this registry itself. */
    readonly realm?: string;
  };
  /** Whether it lists referrers itself; default: no, as most do. */
  readonly referrers?: boolean;
  /** Whether it takes blobs in pieces; default: yes. */
  readonly pieces?: boolean;
  /** Answers in its place, if it says so. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse, registry: FakeRegistry) => boolean;
}

export interface FakeRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly blobs: Map<string, Buffer>;
  /** By `REPOSITORY@DIGEST` and `REPOSITORY:TAG`. */
  readonly manifests: Map<string, { readonly type: string; readonly bytes: Buffer }>;
  /** Uploads under way. */
  readonly uploads: Map<string, Buffer>;
  /** `METHOD PATH`, with the range or the size of what was sent, in order. */
  readonly asked: string[];
  /** Authorization headers that came. */
  readonly authorizations: string[];
  /** Tokens that are valid. */
  readonly tokens: Set<string>;
}

const readAll = async (request: IncomingMessage): Promise<readonly Buffer[]> => {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return pieces;
};

const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A registry on this machine as the OCI distribution specification has it, in memory, that ends with the test. */
export const startRegistry = async (options: RegistryOptions = {}): Promise<FakeRegistry> => {
  const registry = {
    host: '',
    blobs: new Map<string, Buffer>(),
    manifests: new Map<string, { readonly type: string; readonly bytes: Buffer }>(),
    uploads: new Map<string, Buffer>(),
    asked: [] as string[],
    authorizations: [] as string[],
    tokens: new Set<string>(),
  };
  const base = await listen((request, response) => {
    void answer(registry, options, request, response).catch(() => response.destroy());
  });
  registry.host = base.replace('http://', '');
  return registry;
};

const answer = async (
  registry: FakeRegistry,
  options: RegistryOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method = '', headers } = request;
  const url = new URL(request.url ?? '', `http://${registry.host}`);
  const size = headers.range ?? headers['content-range'] ?? headers['content-length'] ?? '';
  registry.asked.push(`${method} ${url.pathname} ${size}`.trim());
  if (headers.authorization !== undefined) registry.authorizations.push(headers.authorization);
  if (options.instead?.(request, response, registry)) return;
  if (url.pathname === '/token') giveToken(registry, options, request, response);
  else if (isLoggedIn(registry, options, request)) await serve(registry, options, { request, response, url });
  else {
    const realm = options.login?.realm ?? `http://${registry.host}/token`;
    const challenge = `Bearer realm="${realm}",service="fake",scope="repository:${url.pathname.split('/')[2] ?? ''}:pull,push"`;
    fail(response, 401, 'UNAUTHORIZED', {
      'www-authenticate': options.login?.kind === 'basic' ? 'Basic realm="fake"' : challenge,
    });
  }
};

const basic = ({ username = '', password = '' }: Partial<NonNullable<RegistryOptions['login']>>) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

const isLoggedIn = (registry: FakeRegistry, { login }: RegistryOptions, { headers }: IncomingMessage) =>
  login === undefined ||
  (login.kind === 'basic'
    ? headers.authorization === basic(login)
    : registry.tokens.has((headers.authorization ?? '').replace('Bearer ', '')));

const giveToken = (
  registry: FakeRegistry,
  { login = { kind: 'bearer', username: '', password: '' } }: RegistryOptions,
  { headers, method }: IncomingMessage,
  response: ServerResponse,
) => {
  if (method === 'GET' && headers.authorization !== basic(login)) {
    fail(response, 401, 'UNAUTHORIZED');
    return;
  }
  const token = randomUUID();
  registry.tokens.add(token);
  response.end(JSON.stringify(method === 'GET' ? { token } : { access_token: token }));
};

const fail = (response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, headers).end(JSON.stringify({ errors: [{ code, message: 'as said' }] }));

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

const serve = async (registry: FakeRegistry, options: RegistryOptions, exchange: Exchange): Promise<void> => {
  const { request, response, url } = exchange;
  const [, repository = '', kind = '', name = ''] =
    /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|referrers)\/(.*)$/.exec(url.pathname) ?? [];
  if (kind === 'blobs/uploads') await takeUpload(registry, options, exchange, repository, name);
  else if (kind === 'blobs') giveBlob(registry, name, request, response);
  else if (kind === 'manifests' && request.method === 'PUT')
    await takeManifest(registry, options, exchange, repository, name);
  else if (kind === 'manifests') {
    const found = registry.manifests.get(`${repository}${name.startsWith('sha256:') ? '@' : ':'}${name}`);
    if (found)
      response
        .writeHead(200, { 'content-type': found.type, 'docker-content-digest': digestOf(found.bytes) })
        .end(found.bytes);
    else fail(response, 404, 'MANIFEST_UNKNOWN');
  } else if (kind === 'referrers' && options.referrers) giveReferrers(registry, repository, name, response);
  else fail(response, 404, 'UNSUPPORTED');
};

const giveBlob = (
  registry: FakeRegistry,
  digest: string,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const blob = registry.blobs.get(digest);
  if (!blob) {
    fail(response, 404, 'BLOB_UNKNOWN');
    return;
  }
  const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const headers = { 'content-length': blob.length - from };
  if (from === 0) response.writeHead(200, headers);
  else
    response.writeHead(206, {
      ...headers,
      'content-range': `bytes ${String(from)}-${String(blob.length - 1)}/${String(blob.length)}`,
    });
  response.end(request.method === 'HEAD' ? undefined : blob.subarray(from));
};

const giveReferrers = (
  registry: FakeRegistry,
  repository: string,
  subject: string,
  response: ServerResponse,
) => {
  const manifests = [...registry.manifests]
    .filter(([name]) => name.startsWith(`${repository}@`))
    .flatMap(([, { type, bytes }]) => {
      const document = JSON.parse(bytes.toString('utf8')) as {
        readonly subject?: { readonly digest: string };
        readonly artifactType?: string;
      };
      return document.subject?.digest === subject
        ? [
            {
              mediaType: type,
              digest: digestOf(bytes),
              size: bytes.length,
              artifactType: document.artifactType,
            },
          ]
        : [];
    });
  response
    .writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' })
    .end(JSON.stringify({ schemaVersion: 2, manifests }));
};

const takeManifest = async (
  registry: FakeRegistry,
  options: RegistryOptions,
  { request, response }: Exchange,
  repository: string,
  name: string,
): Promise<void> => {
  const bytes = Buffer.concat(await readAll(request));
  const document = JSON.parse(bytes.toString('utf8')) as {
    readonly config?: { readonly digest: string };
    readonly layers?: readonly { readonly digest: string }[];
    readonly manifests?: readonly { readonly digest: string }[];
    readonly subject?: { readonly digest: string };
  };
  const blobs = [...(document.config ? [document.config] : []), ...(document.layers ?? [])];
  const isWhole =
    blobs.every(({ digest }) => registry.blobs.has(digest)) &&
    (document.manifests ?? []).every(({ digest }) => registry.manifests.has(`${repository}@${digest}`));
  const digest = digestOf(bytes);
  if (!isWhole || (name.startsWith('sha256:') && name !== digest)) {
    fail(response, 400, 'MANIFEST_BLOB_UNKNOWN');
    return;
  }
  const stored = { type: request.headers['content-type'] ?? '', bytes };
  registry.manifests.set(`${repository}@${digest}`, stored);
  if (!name.startsWith('sha256:')) registry.manifests.set(`${repository}:${name}`, stored);
  const subject = options.referrers ? document.subject?.digest : undefined;
  response
    .writeHead(201, {
      'docker-content-digest': digest,
      ...(subject !== undefined && { 'oci-subject': subject }),
    })
    .end();
};

const takeUpload = async (
  registry: FakeRegistry,
  options: RegistryOptions,
  { request, response, url }: Exchange,
  repository: string,
  id: string,
): Promise<void> => {
  const { uploads, blobs } = registry;
  const locate = (name: string, status: number) => {
    const done = uploads.get(name)?.length ?? 0;
    response
      .writeHead(status, {
        location: `/v2/${repository}/blobs/uploads/${name}?_state=a%2Bb`,
        range: `0-${String(Math.max(0, done - 1))}`,
      })
      .end();
  };
  if (request.method === 'POST') {
    const mounted = url.searchParams.get('mount') ?? '';
    if (blobs.has(mounted)) {
      response.writeHead(201).end();
      return;
    }
    const name = randomUUID();
    uploads.set(name, Buffer.alloc(0));
    locate(name, 202);
    return;
  }
  const before = uploads.get(id);
  if (!before || url.searchParams.get('_state') !== 'a+b') fail(response, 404, 'BLOB_UPLOAD_UNKNOWN');
  else if (request.method === 'GET') locate(id, 204);
  else if (request.method === 'PATCH' && options.pieces === false) fail(response, 405, 'UNSUPPORTED');
  else if (request.method === 'PATCH') {
    if (Number(request.headers['content-range']?.split('-')[0]) !== before.length) {
      fail(response, 416, 'RANGE_INVALID');
      return;
    }
    // What came before a connection was cut stays.
    for await (const piece of request as AsyncIterable<Buffer>)
      uploads.set(id, Buffer.concat([uploads.get(id) ?? Buffer.alloc(0), piece]));
    locate(id, 202);
  } else {
    const rest = await readAll(request);
    const whole = Buffer.concat([before, ...rest]);
    uploads.delete(id);
    const digest = url.searchParams.get('digest') ?? '';
    if (digestOf(whole) !== digest) {
      fail(response, 400, 'DIGEST_INVALID');
      return;
    }
    blobs.set(digest, whole);
    response.writeHead(201, { 'docker-content-digest': digest }).end();
  }
};
