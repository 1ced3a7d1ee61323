import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { readLocalFile } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { NetError } from './errors.ts';

// Debian, Fedora and its like, openSUSE, Alpine.
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

const read = (path: string): string | undefined => {
  const file = readLocalFile(utf8ToRaw(path));
  return file && Buffer.concat([...file.chunks]).toString('latin1');
};

/** Whom TLS trusts: Node's own list, the system's bundle, and private ones that NODE_EXTRA_CA_CERTS and SSL_CERT_FILE name. */
export const trustedAuthorities = (env: NodeJS.ProcessEnv): SecureContext => {
  const named = [env['NODE_EXTRA_CA_CERTS'], env['SSL_CERT_FILE']].filter(
    (path) => path !== undefined && path !== '',
  );
  const system = systemBundles.find((path) => readLocalFile(path) !== undefined);
  const paths = new Set([...named, ...(system === undefined ? [] : [system])]);
  const bundles = [...paths].flatMap((path) => read(path ?? '') ?? []);
  try {
    return createSecureContext({ ca: [...rootCertificates, ...bundles] });
  } catch (cause) {
    throw new NetError('NET_UNREACHABLE', `Not certificates: ${[...paths].join(', ')}`, {
      hint: 'check what NODE_EXTRA_CA_CERTS and SSL_CERT_FILE name',
      cause,
    });
  }
};
