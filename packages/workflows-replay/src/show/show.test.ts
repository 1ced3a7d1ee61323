import { expect, test } from 'vitest';
import { captureOf } from '../captured-root.test.support.ts';
import { showCapsule } from './show.ts';

const context = { tool: { name: 'holotype', version: '0' } };

test('a capture without a lock has a Manifest, and a page if one is asked for', async () => {
  const capture = await captureOf({ '/etc/passwd': '' });
  const { manifest, lock, page } = await showCapsule(context, capture);
  expect([manifest.scope.kind, lock, page]).toEqual(['system', undefined, undefined]);
  const shown = await showCapsule(context, capture, { page: true });
  expect(shown.page).toContain(manifest.tree.digest);
});
