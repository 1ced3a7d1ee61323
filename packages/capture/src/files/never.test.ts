import { expect, test } from 'vitest';
import { isScanned, neverReason } from './never.ts';

test('credentials are known by name, wherever they lie', () => {
  const files = [
    '/home/u/.netrc',
    '/opt/x/id_ed25519',
    '/etc/ssh/ssh_host_rsa_key',
    '/etc/krb5.keytab',
    '/etc/security/opasswd',
    '/home/u/.docker/config.json',
    '/root/.aws/credentials',
    '/root/.kube/config',
    '/home/u/.config/gh/hosts.yml',
    '/home/u/.config/gcloud/credentials.db',
    '/root/.cargo/credentials.toml',
  ];
  for (const path of files) expect(neverReason(path, false), path).toBeTypeOf('string');
  for (const path of ['/root/.ssh', '/home/u/.gnupg', '/etc/ssl/private', '/root/.password-store'])
    expect(neverReason(path, true), path).toBe('holds private keys');
});

test('what only looks like one stays', () => {
  const files = [
    '/etc/ssh/ssh_host_rsa_key.pub',
    '/opt/x/id_ed25519.pub',
    '/srv/config.json',
    '/srv/credentials',
    '/usr/lib/python3/netrc.py',
    '/home/u/.ssh',
    '/etc/hosts.yml',
  ];
  for (const path of files) expect(neverReason(path, false), path).toBeUndefined();
  for (const path of ['/opt/ssl/private', '/usr/lib/ssh', '/', '/root/.netrc'])
    expect(neverReason(path, true), path).toBeUndefined();
});

test('private keys are looked for where an administrator puts files', () => {
  for (const path of ['/etc/nginx/a.pem', '/srv/a', '/boot/a', '/var/lib/a'])
    expect(isScanned(path)).toBe(true);
  for (const path of ['/usr/lib/python3/test/key.pem', '/etcetera/a', '/opt/a'])
    expect(isScanned(path)).toBe(false);
});
