import { baseOf, parentOf, type RawPath } from '@holotype/model';

/** Names under which credentials lie, wherever they are; no option brings them in. */
const names = new Set([
  '.netrc',
  '.pgpass',
  '.my.cnf',
  '.pypirc',
  '.git-credentials',
  '.npmrc',
  '.dockercfg',
  '.boto',
  '.s3cfg',
  '.vault-token',
  'credentials.toml',
  'krb5.keytab',
  'kubeconfig',
  'id_rsa',
  'id_dsa',
  'id_ecdsa',
  'id_ed25519',
]);
const pairs = new Set([
  '.docker/config.json',
  '.aws/credentials',
  '.kube/config',
  '.cargo/credentials',
  '.config/gh/hosts.yml',
  'gcloud/credentials.db',
  'gcloud/access_tokens.db',
  'gcloud/application_default_credentials.json',
]);
const folders = new Set(['.ssh', '.gnupg', '.password-store']);

/** Why `path` may never enter a capture, by its name; undefined if nothing is known against it. */
export const neverReason = (path: RawPath, isDirectory: boolean): string | undefined => {
  const name = baseOf(path);
  if (isDirectory) return folders.has(name) || path === '/etc/ssl/private' ? 'holds private keys' : undefined;
  if (path === '/etc/security/opasswd') return 'old password hashes';
  if (names.has(name)) return 'a credential file';
  if (/^ssh_host_.*_key$/.test(name)) return 'a private key';
  const parent = parentOf(path);
  return pairs.has(`${baseOf(parent)}/${name}`) ||
    pairs.has(`${baseOf(parentOf(parent))}/${baseOf(parent)}/${name}`)
    ? 'a credential file'
    : undefined;
};

/** Where files that nobody shipped are searched for private keys; toolchains elsewhere carry published test keys. */
export const isScanned = (path: RawPath): boolean => /^\/(?:etc|srv|boot|var)\//.test(path);
