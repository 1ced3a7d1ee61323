import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FakeRegistry,
  noise,
  type RegistryOptions,
  startRegistry,
  temporary,
} from '@holotype/test-support';
import { pull } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { at, contextWith, makeCapsule, read } from './capsule.test.support.ts';
import { push } from './push.ts';

const [username, password] = ['ann', 'kept:secret-9182'];
const auth = Buffer.from(`${username}:${password}`).toString('base64');
const bearer = { kind: 'bearer', username, password } as const;

/** A home with a file in it; the environment that leads there. */
const homeWith = (file: string, content: unknown): Record<string, string> => {
  const home = temporary();
  const path = join(home, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return { HOME: home };
};

/** What comes of a push and a pull: `same`, or the error, which must not tell the secret. */
const outcome = async (registry: FakeRegistry, env: Record<string, string>): Promise<string> => {
  const capsule = await makeCapsule([noise(2500)]);
  const context = contextWith({ env });
  const output = join(temporary(), 'back.capsule');
  try {
    await push(context, { capsule, reference: at(registry.host) });
    await pull(context, { reference: at(registry.host), output });
    return read(output).equals(read(capsule)) ? 'same' : 'other';
  } catch (error) {
    const { code, message, hint, cause } = error as Error & { readonly code: string; readonly hint: string };
    for (const text of [message, hint, String(cause)])
      for (const secret of [password, auth, 'refresh-5511']) expect(text).not.toContain(secret);
    return `${code} ${message}`;
  }
};

test.each([
  [
    'a token for a password of docker',
    bearer,
    '.docker/config.json',
    (host: string) => ({ auths: { [host]: { auth } } }),
  ],
  [
    'the same, as an address',
    bearer,
    '.docker/config.json',
    (host: string) => ({ auths: { [`https://${host}/v2/`]: { auth } } }),
  ],
  [
    'a token for a password of podman',
    bearer,
    '.config/containers/auth.json',
    (host: string) => ({ auths: { [`${host}/lab`]: { auth }, [host]: { auth: 'YTpi' } } }),
  ],
  [
    'a token for a login that docker keeps',
    bearer,
    '.docker/config.json',
    (host: string) => ({ auths: { [host]: { identitytoken: 'refresh-5511' } } }),
  ],
  [
    'Basic',
    { kind: 'basic', username, password } as const,
    '.docker/config.json',
    (host: string) => ({ auths: { [host]: { auth } } }),
  ],
])('%s', async (_, login, file, config) => {
  const registry = await startRegistry({ login });
  expect(await outcome(registry, homeWith(file, config(registry.host)))).toBe('same');
});

test('REGISTRY_AUTH_FILE counts alone, and must be there', async () => {
  const registry = await startRegistry({ login: bearer });
  const named = homeWith('mine.json', { auths: { [registry.host]: { auth } } });
  const file = join(named['HOME'] ?? '', 'mine.json');
  expect(await outcome(registry, { HOME: '/nonexistent', REGISTRY_AUTH_FILE: file })).toBe('same');
  expect(await outcome(registry, { REGISTRY_AUTH_FILE: `${file}.none` })).toMatch(
    'REGISTRY_CREDENTIALS_UNREADABLE',
  );
  writeFileSync(file, `{"auths": {"x": ${auth}`);
  expect(await outcome(registry, { REGISTRY_AUTH_FILE: file })).toMatch('is not valid JSON');
});

test('a credential helper is asked by its arguments, and one that is not there is named', async () => {
  const registry = await startRegistry({ login: bearer });
  const place = temporary();
  const program = join(place, 'docker-credential-vault');
  writeFileSync(
    program,
    `#!/bin/sh\n[ "$1" = get ] && [ "$(cat)" = "${registry.host}" ] || exit 1\necho '{"Username": "${username}", "Secret": "${password}"}'\n`,
  );
  chmodSync(program, 0o755);
  const helpers = { credHelpers: { [registry.host]: 'vault' } };
  const env = homeWith('.docker/config.json', helpers);
  expect(await outcome(registry, { ...env, PATH: place })).toBe('same');
  expect(await outcome(registry, homeWith('.docker/config.json', { credsStore: 'vault' }))).toMatch(
    /^REGISTRY_LOGIN_NEEDED .*docker-credential-vault is not installed/,
  );
  const odd = homeWith('.docker/config.json', { credsStore: '../../bin/sh' });
  expect(await outcome(registry, odd)).toMatch('is not the name of a program');
});

test('without credentials, and with wrong ones, the message says so and no more', async () => {
  for (const kind of ['basic', 'bearer'] as const) {
    const registry = await startRegistry({ login: { kind, username, password: 'another' } });
    expect(await outcome(registry, {})).toMatch(/^REGISTRY_LOGIN_NEEDED .*no credentials are known/);
    const env = homeWith('.docker/config.json', { auths: { [registry.host]: { auth } } });
    expect(await outcome(registry, env)).toMatch('REGISTRY_LOGIN_NEEDED');
  }
});

test('a token that runs out is asked for again', async () => {
  let heads = 0;
  const registry = await startRegistry({
    login: bearer,
    instead: ({ method }, _, { tokens }) => {
      if (method === 'HEAD' && ++heads === 3) tokens.clear();
      return false;
    },
  });
  const env = homeWith('.docker/config.json', { auths: { [registry.host]: { auth } } });
  expect(await outcome(registry, env)).toBe('same');
});

test('whoever leads elsewhere for a token gets no credentials there', async () => {
  const other = await startRegistry({ login: { ...bearer, password: '' } });
  const elsewhere = async (realm: string, options: RegistryOptions = {}) => {
    const registry = await startRegistry({ login: { ...bearer, realm }, ...options });
    const auths = { [registry.host]: { auth }, [other.host]: { auth }, 'auth.example': { auth } };
    return outcome(registry, homeWith('.docker/config.json', { auths }));
  };
  const named = `http://${other.host.replace('127.0.0.1', 'localhost')}/token`;
  expect(await elsewhere(named)).toMatch(
    /^REGISTRY_LOGIN_NEEDED .*credentials for 127.0.0.1:\d+ are not sent/,
  );
  expect(other.asked.length).toBeGreaterThan(0);
  expect(other.authorizations).toEqual([]);
  expect(await elsewhere('http://auth.example/token')).toMatch('REGISTRY_LOGIN_ELSEWHERE');
  expect(await elsewhere(`http://a:b@${other.host}/token`)).toMatch('REGISTRY_LOGIN_ELSEWHERE');
  expect(await elsewhere('file:///etc/passwd')).toMatch(/^NET_REFUSED|^REGISTRY_LOGIN_ELSEWHERE/);
});

test('a login does not follow a redirect to another server', async () => {
  const other = await startRegistry();
  const registry = await startRegistry({
    login: bearer,
    instead: (request, response, { blobs }) => {
      const blob = blobs.get(request.url?.split('/').at(-1) ?? '');
      if (request.method !== 'GET' || !blob) return false;
      other.blobs.set(request.url?.split('/').at(-1) ?? '', blob);
      response.writeHead(307, { location: `http://${other.host}${request.url ?? ''}` }).end();
      return true;
    },
  });
  const env = homeWith('.docker/config.json', { auths: { [registry.host]: { auth } } });
  expect(await outcome(registry, env)).toBe('same');
  expect(other.asked.length).toBeGreaterThan(2);
  expect(other.authorizations).toEqual([]);
});
