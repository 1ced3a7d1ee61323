import { homedir } from 'node:os';
import { findProgram, fromLocal, openLocal, runLocal, searchPath } from '@holotype/host';
import { HolotypeError, type Json, membersOf, type RawPath, rawToText, readJson } from '@holotype/model';
import { RegistryError } from './errors.ts';

/** A login of this user's at a registry. Never written anywhere, nor put into a message. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string };

export interface FoundCredentials {
  readonly credentials: Credentials | undefined;
  /** Where they come from, or why there are none, to be said where a registry refuses. */
  readonly source: string;
}

/** What podman and docker were told of a repository: `host/lab/fit`. Throws RegistryError `REGISTRY_CREDENTIALS_UNREADABLE`. */
export const findCredentials = async (
  env: NodeJS.ProcessEnv,
  host: string,
  repository: string,
): Promise<FoundCredentials> => {
  const notes: string[] = [];
  for (const path of filesOf(env)) {
    const config = readConfig(path, env['REGISTRY_AUTH_FILE'] !== undefined);
    if (!config) continue;
    const helper = textOf(membersOf(config['credHelpers'])[host]) ?? textOf(config['credsStore']);
    const asked = helper === undefined ? undefined : await askHelper(env, helper, host);
    if (asked?.credentials) return asked;
    if (asked) notes.push(asked.source);
    const auths = membersOf(config['auths']);
    const key = keysOf(host, repository).find((one) => credentialsIn(auths[one]) !== undefined);
    const credentials = key === undefined ? undefined : credentialsIn(auths[key]);
    if (credentials) return { credentials, source: `the credentials in ${rawToText(path)}` };
  }
  return { credentials: undefined, source: ['no credentials are known for it', ...notes].join('; ') };
};

/** As containers-auth.json(5) has it: a file that is named counts alone. */
const filesOf = (env: NodeJS.ProcessEnv): readonly RawPath[] => {
  const named = env['REGISTRY_AUTH_FILE'];
  if (named !== undefined && named !== '') return [fromLocal(named)];
  const home = env['HOME'] ?? homedir();
  const places = [
    [env['XDG_RUNTIME_DIR'], 'containers/auth.json'],
    [env['XDG_CONFIG_HOME'] ?? `${home}/.config`, 'containers/auth.json'],
    [env['DOCKER_CONFIG'] ?? `${home}/.docker`, 'config.json'],
  ];
  return places.flatMap(([folder, name]) =>
    folder?.startsWith('/') ? [fromLocal(`${folder}/${name ?? ''}`)] : [],
  );
};

const largest = 1024 * 1024;

const readConfig = (path: RawPath, isNamed: boolean): { readonly [key: string]: Json } | undefined => {
  // What the parser says may quote the file.
  const unreadable = (why: string) =>
    new RegistryError(
      'REGISTRY_CREDENTIALS_UNREADABLE',
      `${rawToText(path)}, the file with credentials for registries, ${why}`,
    );
  let bytes: Uint8Array | undefined;
  try {
    bytes = openLocal().files.bytes(path, largest);
  } catch (error) {
    if (error instanceof HolotypeError) throw unreadable('cannot be read');
    throw error;
  }
  if (!bytes && isNamed) throw unreadable('is not there, though REGISTRY_AUTH_FILE names it');
  if (!bytes) return undefined;
  try {
    return membersOf(readJson(bytes, 'credentials'));
  } catch (error) {
    if (error instanceof HolotypeError) throw unreadable('is not valid JSON');
    throw error;
  }
};

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** How a registry is written there, the narrowest first: podman has repositories too, docker addresses. */
const keysOf = (host: string, repository: string): readonly string[] => {
  const parts = repository.split('/');
  const scoped = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'));
  return [...scoped, host, `https://${host}`, `https://${host}/v2/`, `https://${host}/v1/`];
};

const credentialsIn = (value: Json | undefined): Credentials | undefined => {
  const { auth, identitytoken } = membersOf(value);
  const token = textOf(identitytoken);
  if (token !== undefined) return { kind: 'identity-token', token };
  const decoded = Buffer.from(textOf(auth) ?? '', 'base64').toString('utf8');
  const at = decoded.indexOf(':');
  return at <= 0
    ? undefined
    : { kind: 'password', username: decoded.slice(0, at), password: decoded.slice(at + 1) };
};

/** What `docker-credential-NAME get` gives. Without such a program there are none. */
const askHelper = async (env: NodeJS.ProcessEnv, name: string, host: string): Promise<FoundCredentials> => {
  const helper = `docker-credential-${name}`;
  const none = (why: string) => ({ credentials: undefined, source: `${helper} ${why}` });
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return none('is not the name of a program');
  const program = findProgram(helper, env['PATH']);
  if (program === undefined) return none('is not installed');
  const environment = Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const path = `${searchPath}:${env['PATH'] ?? ''}`;
  const answer = await runLocal(
    { argv: [program, 'get'], env: { ...environment, PATH: path }, maxOutput: 64 * 1024 },
    { input: Buffer.from(host) },
  );
  if (answer.kind !== 'exited') return none('could not be run');
  if (answer.code !== 0) return none('knows no credentials');
  const found = readAnswer(answer.stdout);
  return found ? { credentials: found, source: `the credentials of ${helper}` } : none('gave no credentials');
};

const readAnswer = (text: string): Credentials | undefined => {
  let answer: { readonly [key: string]: Json };
  try {
    answer = membersOf(readJson(Buffer.from(text), 'credentials'));
  } catch (error) {
    if (error instanceof HolotypeError) return undefined;
    throw error;
  }
  const [username, secret] = [textOf(answer['Username']), textOf(answer['Secret'])];
  if (username === undefined || secret === undefined) return undefined;
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'password', username, password: secret };
};
