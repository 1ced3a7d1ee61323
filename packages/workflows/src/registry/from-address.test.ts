import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { codeOf, listen, pageOf } from '@holotype/test-support';
import { toCapsule } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { contextWith, read } from './capsule.test.support.ts';

const fixture = readFileSync(
  fileURLToPath(new URL('../../../capsule/fixtures/1-1-0/fit.capsule', import.meta.url)),
);

const find = (context: ReturnType<typeof contextWith>, address: string) =>
  toCapsule(context, address, `/nowhere/${address}`);

test('a capsule at an address is called as the address says, and no token is in its name', async () => {
  const base = await listen((_, response) => response.end(fixture));
  const other = await listen(({ url = '' }, response) => {
    response.writeHead(302, { location: `${base}${url}` }).end();
  });
  const context = contextWith();
  const login = other.replace('//', '//me:secret@');
  const found = await find(context, `${login}/files/a%2Fb.capsule/content?token=secret`);
  expect(found).toMatchObject({ file: 'a-b.capsule', at: 'address' });
  expect(found.name).not.toContain('secret');
  expect(read(found.path).equals(fixture)).toBe(true);
  const names = ['/', '/download', '/x.run?a', '/%E0%A4%A'].map((path) => find(context, `${base}${path}`));
  expect((await Promise.all(names)).map(({ file }) => file)).toEqual([
    '127.0.0.1.capsule',
    'download.capsule',
    'x.run',
    '%E0%A4%A.capsule',
  ]);
  expect(await codeOf(() => find(contextWith({ offline: true }), base))).toBe('NET_OFFLINE');
});

test.each<readonly [string, string, (response: ServerResponse) => unknown]>([
  [
    'says that it has 100 TB',
    'NET_TOO_LARGE',
    (response) => {
      response.writeHead(200, { 'content-length': 1e14 });
      response.write('oci-layout');
    },
  ],
  ['never answers', 'NET_STALLED', () => undefined],
  ['stops', 'NET_STALLED', (response) => response.write(fixture.subarray(0, 5000))],
  ['gives nothing', 'CAPSULE_NOT_ONE', (response) => response.end()],
  ['gives a page', 'CAPSULE_NOT_ONE', (response) => response.end('<!doctype html>')],
  ['gives half', 'ARCHIVE_TRUNCATED', (response) => response.end(fixture.subarray(0, 5000))],
  ['gives a PDF without a capsule', 'CAPSULE_NOT_ONE', (response) => response.end(pageOf())],
  ['gives what begins as a PDF', 'PDF_', (response) => response.end('%PDF-1.7 and no more')],
  [
    'leads to a file of this machine',
    'NET_REFUSED',
    (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  ],
])('of a server that %s nothing stays, and the failure names the address', async (_, code, answer) => {
  const base = await listen((__, response) => void answer(response));
  const context = contextWith({ stallMs: 300 });
  const failure: unknown = await find(context, `${base}/fit.capsule`).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: expect.stringContaining(code) as string,
    message: expect.stringContaining(`${base}/fit.capsule`) as string,
  });
  expect(String(failure)).not.toContain(context.store.path);
  expect(context.store.size().objects).toBe(0);
});
