import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { captureOf } from '../captured-root.test.support.ts';
import { createContext } from '../context.ts';
import { showCapsule } from './show.ts';

test('a capture without a lock has a Manifest, and a page if one is asked for', async () => {
  const capture = await captureOf({ '/etc/passwd': '' });
  const { manifest, lock, page } = await showCapsule(createContext({ store: temporary() }), capture);
  expect([manifest.scope.kind, lock, page]).toEqual(['system', undefined, undefined]);
  const shown = await showCapsule(createContext({ store: temporary() }), capture, { page: true });
  expect(shown.page).toContain(manifest.tree.digest);
});
