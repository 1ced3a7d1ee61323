import { expect, test } from 'vitest';
import { isCredentialPath, isScanned, neverCode } from './never.ts';

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
    '/home/u/.bash_history',
    '/home/u/.config/containers/auth.json',
    '/home/u/.config/rclone/rclone.conf',
    '/home/u/.config/git/credentials',
    '/home/u/.cache/huggingface/token',
    '/home/u/.kaggle/kaggle.json',
    '/home/u/.ipython/profile_default/history.sqlite',
    '/home/u/.m2/settings.xml',
    '/home/u/.gradle/gradle.properties',
    '/home/u/.gem/credentials',
    '/etc/apt/auth.conf',
    '/etc/munge/munge.key',
    '/etc/slurm/slurmdbd.conf',
    '/tmp/krb5cc_0',
    '/srv/site/identity.p12',
  ];
  for (const path of files) expect(neverCode(path, false), path).toBeTypeOf('string');
  for (const path of ['/root/.ssh', '/home/u/.gnupg', '/etc/ssl/private', '/root/.password-store'])
    expect(neverCode(path, true), path).toBe('private-keys');
  for (const path of ['/etc/apt/auth.conf.d', '/root/.continuum/anaconda-client/tokens'])
    expect(neverCode(path, true), path).toBe('credential');
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
    '/mnt/etc/apt/auth.conf',
    '/srv/project/token',
    '/srv/project/gradle.properties',
    '/usr/lib/python3/dist-packages/x/tests/test.p12',
  ];
  for (const path of files) expect(neverCode(path, false), path).toBeUndefined();
  for (const path of ['/opt/ssl/private', '/usr/lib/ssh', '/', '/root/.netrc'])
    expect(neverCode(path, true), path).toBeUndefined();
});

test('a file that a run read is named, by its own name or that of a directory above it', () => {
  expect(isCredentialPath('/home/u/.netrc')).toBe('credential');
  expect(isCredentialPath('/home/u/.ssh/config')).toBe('private-keys');
  expect(isCredentialPath('/home/u/.aws/sso/cache/a.json')).toBe('credential');
  expect(isCredentialPath('/home/u/project/data.csv')).toBeUndefined();
});

test('secrets are looked for where an administrator puts files', () => {
  for (const path of ['/etc/nginx/a.pem', '/srv/a', '/boot/a', '/var/lib/a', '/usr/local/etc/npmrc'])
    expect(isScanned(path)).toBe(true);
  for (const path of ['/usr/lib/python3/test/key.pem', '/etcetera/a', '/opt/a'])
    expect(isScanned(path)).toBe(false);
});
