import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { TreeWriter } from './write-capture.ts';

test('a line that a reader refuses gets into no Tree that is mailed unread', async () => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-tree-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  const tree = new TreeWriter(place, true);
  const owned = (user: string): Entry => ({
    type: 'directory',
    path: '/',
    mode: 0o755,
    uid: 1,
    gid: 1,
    group: 'g',
    mtime: '0',
    user,
    xattrs: undefined,
  });
  expect(() => tree.add(owned('u'.repeat(1025)))).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_INVALID' }),
  );
  await tree.add(owned('u'));
  expect(() => tree.add(owned('u'))).toThrow(expect.objectContaining({ code: 'TREE_PATH_TWICE' }));
  expect((await tree.close()).chunks).toHaveLength(1);
});
