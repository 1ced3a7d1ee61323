import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { type Daemon, freePorts, startDaemon, until } from './daemon.ts';
import { must } from './execute.ts';

export interface DockerRegistry extends Daemon {
  /** Where it keeps what it has. */
  readonly path: string;
  readonly port: number;
  /** With its port, as references have it. */
  readonly host: string;
}

/** A registry as an institution has one: by https under a name, with a certificate of an authority that nobody else knows. */
export interface SecureOptions {
  readonly name: string;
  readonly user: string;
  /** Of a password, as `htpasswd -B` writes it. */
  readonly bcrypt: string;
}

export interface SecureRegistry extends DockerRegistry {
  /** The authority's certificate, to be trusted. */
  readonly authority: string;
}

const written = (place: string, name: string, text: string): string => {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
};

const configOf = (path: string, http: string, auth = ''): string =>
  `version: 0.1\nlog: {accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: ${path}}}\nhttp: {${http}}\n${auth}`;

const start = async (
  place: string,
  port: number,
  config: string,
  answers: () => Promise<boolean>,
): Promise<Daemon> => {
  const daemon = startDaemon(
    ['docker-registry', 'serve', written(place, 'registry.yml', config)],
    join(place, 'registry.log'),
    {},
  );
  await until(`a registry at port ${String(port)}`, answers);
  return daemon;
};

const prepare = async (place: string) => {
  const path = join(place, 'registry');
  mkdirSync(path, { recursive: true });
  const [port = 0] = await freePorts(1);
  return { path, port };
};

/** Starts Debian's docker-registry in a directory of its own, for whoever asks on this machine. */
export const startDockerRegistry = async (place: string): Promise<DockerRegistry> => {
  const { path, port } = await prepare(place);
  const host = `127.0.0.1:${String(port)}`;
  const daemon = await start(place, port, configOf(path, `addr: "${host}"`), () =>
    fetch(`http://${host}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return { ...daemon, path, port, host };
};

/** As startDockerRegistry, with a certificate and a login. The name has to lead to this machine: see `named`. */
export const startSecureRegistry = async (
  place: string,
  { name, user, bcrypt }: SecureOptions,
): Promise<SecureRegistry> => {
  const { path, port } = await prepare(place);
  const at = (file: string) => join(place, file);
  const openssl = (...argv: readonly string[]) => must(['openssl', ...argv], { cwd: place });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const authority = ['-x509', '-days', '2', '-subj', '/CN=An authority of its own'];
  await openssl('req', ...authority, ...key, '-keyout', 'authority.key', '-out', 'authority.pem');
  await openssl('req', '-subj', `/CN=${name}`, ...key, '-keyout', 'server.key', '-out', 'server.csr');
  written(place, 'server.ext', `subjectAltName=DNS:${name}\n`);
  const by = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2'];
  await openssl('x509', '-req', '-in', 'server.csr', ...by, '-extfile', 'server.ext', '-out', 'server.pem');
  written(place, 'htpasswd', `${user}:${bcrypt}\n`);
  const tls = `tls: {certificate: ${at('server.pem')}, key: ${at('server.key')}}`;
  const auth = `auth: {htpasswd: {realm: lab, path: ${at('htpasswd')}}}\n`;
  const config = configOf(path, `addr: "127.0.0.1:${String(port)}", ${tls}`, auth);
  // Whoever has no login is refused, so it is there.
  const answers = () =>
    new Promise<boolean>((resolve) => {
      get({ host: '127.0.0.1', port, path: '/v2/', rejectUnauthorized: false }, ({ statusCode }) => {
        resolve(statusCode === 401);
      }).on('error', () => {
        resolve(false);
      });
    });
  const daemon = await start(place, port, config, answers);
  return { ...daemon, path, port, host: `${name}:${String(port)}`, authority: at('authority.pem') };
};

/** The words that start a program for which a name leads to this machine. */
export const named = (place: string, name: string): readonly string[] => {
  const hosts = written(place, 'hosts', `127.0.0.1 localhost ${name}\n`);
  const script = 'mount --bind "$0" /etc/hosts && exec "$@"';
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, hosts];
};
