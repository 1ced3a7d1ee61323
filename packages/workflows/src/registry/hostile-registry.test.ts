import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mediaTypes } from '@holotype/capsule';
import { codeOf, noise, type RegistryOptions, startRegistry, temporary } from '@holotype/test-support';
import { pull } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { at, contextWith, makeCapsule } from './capsule.test.support.ts';
import { push } from './push.ts';

type Instead = NonNullable<RegistryOptions['instead']>;
const blobSize = 50_000;

/** What comes of a pull from a registry that answers so after a capsule was pushed; nothing gets the capsule's name. */
const pullFrom = async (instead: Instead): Promise<string> => {
  let isHostile = false;
  const registry = await startRegistry({
    instead: (request, response, all) => isHostile && instead(request, response, all),
  });
  await push(contextWith(), { capsule: await makeCapsule([noise(blobSize)]), reference: at(registry.host) });
  isHostile = true;
  const output = join(temporary(), 'fit.capsule');
  const code = await codeOf(() =>
    pull(contextWith({ stallMs: 300 }), { reference: at(registry.host), output }),
  );
  expect(readdirSync(dirname(output))).not.toContain('fit.capsule');
  return code;
};
const onManifest =
  (bytes: string | Buffer, headers: Record<string, string> = {}): Instead =>
  (request, response) => {
    if (!request.url?.includes('/manifests/')) return false;
    response
      .writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json', ...headers })
      .end(bytes);
    return true;
  };
const onBlob =
  (use: (response: Parameters<Instead>[1], blob: Buffer) => void): Instead =>
  (request, response, { blobs }) => {
    const blob = blobs.get(request.url?.split('/').at(-1) ?? '');
    if (blob?.length !== blobSize) return false;
    use(response, blob);
    return true;
  };

const descriptor = { mediaType: 'a/b', digest: `sha256:${'0'.repeat(64)}`, size: 5 };
const manifest = (more: object) =>
  JSON.stringify({ schemaVersion: 2, artifactType: mediaTypes.capsule, config: descriptor, ...more });

test.each<[string, Instead, string]>([
  [
    'an endless blob',
    onBlob((response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', more);
      };
      more();
    }),
    'NET_DIGEST_MISMATCH',
  ],
  [
    'other bytes for a digest',
    onBlob((response, blob) => response.end(Buffer.alloc(blob.length))),
    'NET_DIGEST_MISMATCH',
  ],
  [
    'a blob that ends early, each time',
    onBlob((response, blob) => response.end(blob.subarray(0, 10))),
    'NET_TRUNCATED',
  ],
  [
    'a part that nobody asked for',
    onBlob((response, blob) => response.writeHead(206, { 'content-range': 'bytes 7-9/10' }).end(blob)),
    'REGISTRY_REFUSED',
  ],
  ['silence', onBlob(() => undefined), 'NET_STALLED'],
  [
    'a redirect to a file',
    onBlob((response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()),
    'NET_REFUSED',
  ],
  [
    'redirects without an end',
    (request, response) => !!response.writeHead(302, { location: request.url ?? '' }).end(),
    'NET_REFUSED',
  ],
  ['a manifest of 5 MB', onManifest(Buffer.alloc(5_000_000, ' ')), 'NET_TOO_LARGE'],
  ['a manifest that is nested', onManifest('['.repeat(100_000)), 'JSON_TOO_DEEP'],
  ['a manifest with a key twice', onManifest('{"layers":[],"layers":[]}'), 'JSON_DUPLICATE_KEY'],
  [
    'a manifest of another digest',
    onManifest(manifest({ layers: [] }), { 'docker-content-digest': descriptor.digest }),
    'NET_DIGEST_MISMATCH',
  ],
  [
    'an image',
    onManifest(
      JSON.stringify({
        config: { ...descriptor, mediaType: 'application/vnd.oci.image.config.v1+json' },
        layers: [],
      }),
    ),
    'CAPSULE_NOT_ONE',
  ],
  [
    'a path for a digest',
    onManifest(manifest({ layers: [{ ...descriptor, digest: 'sha256:../../etc/passwd' }] })),
    'REGISTRY_ANSWER_INVALID',
  ],
  [
    'a size below zero',
    onManifest(manifest({ layers: [{ ...descriptor, size: -1 }] })),
    'REGISTRY_ANSWER_INVALID',
  ],
  [
    'more than any disk has',
    onManifest(manifest({ layers: [{ ...descriptor, digest: `sha256:${'1'.repeat(64)}`, size: 2 ** 52 }] })),
    'CAPSULE_TOO_LARGE',
  ],
  ['a web page', onManifest('<html>', { 'content-type': 'text/html' }), 'JSON_SYNTAX'],
  ['no such thing', (_, response) => !!response.writeHead(404).end(), 'REGISTRY_NOT_FOUND'],
  [
    'a refusal',
    (_, response) => !!response.writeHead(403).end('{"errors":[{"code":"DENIED"}]}'),
    'REGISTRY_REFUSED',
  ],
  ['an own fault', (_, response) => !!response.writeHead(500).end(), 'NET_UNREACHABLE'],
])('a registry gives %s', async (_, instead, code) => {
  expect(await pullFrom(instead)).toBe(code);
});

test.each<[string, RegistryOptions['instead'], string]>([
  [
    'takes everything and has nothing',
    ({ method }, response) =>
      method === 'PATCH' &&
      !!response.writeHead(202, { location: '/v2/lab/fit/blobs/uploads/x', range: '0-0' }).end(),
    'REGISTRY_ANSWER_INVALID',
  ],
  [
    'has more than it was sent',
    ({ method }, response) =>
      method === 'PATCH' && !!response.writeHead(202, { location: '/x', range: '0-99999999' }).end(),
    'REGISTRY_ANSWER_INVALID',
  ],
  [
    'does not say where to',
    ({ method }, response) => method === 'POST' && !!response.writeHead(202).end(),
    'REGISTRY_ANSWER_INVALID',
  ],
  [
    'leads to a file',
    ({ method }, response) =>
      method === 'POST' && !!response.writeHead(202, { location: 'file:///etc/passwd' }).end(),
    'NET_REFUSED',
  ],
  [
    'stores another manifest',
    ({ method, url = '' }, response) =>
      method === 'PUT' &&
      url.includes('/manifests/') &&
      !!response.writeHead(201, { 'docker-content-digest': descriptor.digest }).end(),
    'REGISTRY_ANSWER_INVALID',
  ],
])('a registry that %s', async (_, instead, code) => {
  const registry = await startRegistry(instead ? { instead } : {});
  const capsule = await makeCapsule([noise(2500)]);
  expect(await codeOf(() => push(contextWith(), { capsule, reference: at(registry.host) }))).toBe(code);
});
