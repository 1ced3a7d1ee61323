import { isIP } from 'node:net';
import { HolotypeError, isLoopback, type Json, readJson } from '@holotype/model';
import { locationFrom } from '../redirects.ts';
import { type Challenge, readChallenges } from './challenge.ts';
import type { Credentials, FoundCredentials } from './credentials.ts';
import { RegistryError } from './errors.ts';
import { readBytes } from '../read-bytes.ts';
import type { Answer, Body } from '../exchange.ts';
import type { Action } from './exchange.ts';

export interface Login {
  /** The Authorization header for requests of this kind, as far as one is known. */
  readonly header: (action: Action) => string | undefined;
  /** Does what a 401 asks for. Throws RegistryError where that cannot be done. */
  readonly answer: (header: string | undefined, action: Action) => Promise<void>;
}

export interface LoginOptions {
  readonly base: URL;
  readonly repository: string;
  readonly once: (
    url: URL,
    request: {
      readonly method: 'GET' | 'POST';
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Body;
    },
    authorization: string | undefined,
  ) => Promise<Answer>;
  /** This user's for the registry. */
  readonly find: () => Promise<FoundCredentials>;
}

/** Bytes; some registries put much into a token. */
const largestToken = 256 * 1024;

export const makeLogin = ({ base, repository, once, find }: LoginOptions): Login => {
  const headers = new Map<Action, string>();
  let known: Promise<FoundCredentials> | undefined;
  const own = () => (known ??= find());

  const refused = (source: string) =>
    new RegistryError('REGISTRY_LOGIN_NEEDED', `${base.host} wants a login for ${repository}: ${source}`);

  const basic = async (action: Action): Promise<void> => {
    const { credentials, source } = await own();
    // It has just been given, and was refused.
    if (credentials?.kind !== 'password' || headers.has(action))
      throw refused(credentials ? `it does not take ${source}` : source);
    headers.set(action, basicHeader(credentials));
  };

  const bearer = async ({ parameters }: Challenge, action: Action): Promise<void> => {
    const realm = realmOf(base, parameters['realm'] ?? '');
    // Nor those that are known for the other host: the registry would get a token of theirs.
    const { credentials, source } = isSameSite(base, realm)
      ? await own()
      : {
          credentials: undefined,
          source: `it leads to ${realm.host} for that, where credentials for ${base.host} are not sent`,
        };
    const scope = parameters['scope'] ?? `repository:${repository}:${action}`;
    const token = await askToken(realm, { service: parameters['service'], scope }, credentials);
    if (token === undefined) throw refused(credentials ? `${realm.host} does not take ${source}` : source);
    headers.set(action, `Bearer ${token}`);
  };

  const askToken = async (
    realm: URL,
    { service, scope }: { readonly service: string | undefined; readonly scope: string },
    credentials: Credentials | undefined,
  ): Promise<string | undefined> => {
    const query = new URLSearchParams({ ...(service !== undefined && { service }), scope });
    const answer =
      credentials?.kind === 'identity-token'
        ? await once(realm, refreshRequest(query, credentials.token), undefined)
        : await once(withQuery(realm, query), { method: 'GET' }, credentials && basicHeader(credentials));
    if (answer.status === 200) return tokenOf(await readBytes(answer, largestToken), realm);
    await answer.drop();
    if ([400, 401, 403].includes(answer.status)) return undefined;
    throw new RegistryError(
      'REGISTRY_ANSWER_INVALID',
      `${realm.host} answers ${String(answer.status)} where ${base.host} sends for a token`,
    );
  };

  return {
    header: (action) => headers.get(action),
    answer: async (header, action) => {
      const challenges = readChallenges(header);
      const asked = challenges.find(({ scheme }) => scheme === 'bearer');
      if (asked) return bearer(asked, action);
      if (challenges.some(({ scheme }) => scheme === 'basic')) return basic(action);
      throw refused('it names no way to log in that this program knows');
    },
  };
};

const basicHeader = ({ username, password }: Extract<Credentials, { kind: 'password' }>): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

const withQuery = (realm: URL, query: URLSearchParams): URL => {
  const url = new URL(realm);
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url;
};

/** A token of docker's that stands for a login is sent in a body, where no log of a server has it. */
const refreshRequest = (query: URLSearchParams, token: string) => {
  const form = new URLSearchParams([
    ...query,
    ['grant_type', 'refresh_token'],
    ['client_id', 'holotype'],
    ['refresh_token', token],
  ]);
  const bytes = Buffer.from(form.toString());
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: { size: bytes.length, pieces: () => [bytes] },
  } as const;
};

/** Where a registry sends for tokens: over https; a registry without it may lead to its own host alone. */
const realmOf = (base: URL, text: string): URL => {
  const elsewhere = (why: string) =>
    new RegistryError('REGISTRY_LOGIN_ELSEWHERE', `${base.host} wants a login at an address that ${why}`);
  if (!URL.canParse(text)) throw elsewhere('is no URL');
  const realm = locationFrom(base, text);
  if (realm.username !== '' || realm.password !== '') throw elsewhere('contains a login');
  const isNear = isLoopback(base.host) && isLoopback(realm.host);
  if (realm.protocol !== 'https:' && !isNear && realm.hostname !== base.hostname)
    throw elsewhere(`is neither its own nor https: ${realm.host}`);
  return realm;
};

/**
 * Whether credentials for the one may be sent to the other: the same host, or two of one domain, as many registries have it. Who runs
 * the registry gets them anyway; who merely came between must not choose a place for them.
 */
const isSameSite = (base: URL, realm: URL): boolean => {
  if (base.hostname === realm.hostname) return true;
  if ([base, realm].some(({ hostname }) => isIP(hostname.replace(/^\[|\]$/g, '')) > 0)) return false;
  const siteOf = ({ hostname }: URL) => hostname.split('.').slice(-2).join('.');
  return base.hostname.includes('.') && siteOf(base) === siteOf(realm);
};

const tokenOf = (bytes: Uint8Array, realm: URL): string => {
  const invalid = () =>
    new RegistryError('REGISTRY_ANSWER_INVALID', `${realm.host} answers with something else than a token`);
  let answer: Json;
  try {
    answer = readJson(bytes, 'token');
  } catch (error) {
    // What the parser says would quote it.
    if (error instanceof HolotypeError) throw invalid();
    throw error;
  }
  const { token, access_token: other } = (
    typeof answer === 'object' && answer !== null ? answer : {}
  ) as Readonly<Record<string, Json>>;
  const found = typeof token === 'string' && token !== '' ? token : other;
  if (typeof found !== 'string' || !/^[\x21-\x7e]+$/.test(found)) throw invalid();
  return found;
};
