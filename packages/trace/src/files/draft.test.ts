import { expect, test } from 'vitest';
import { uses } from '../records/record.ts';
import { advance, startDraft } from './draft.ts';

const stat = {
  mode: 0o100644,
  uid: 0,
  gid: 0,
  nlink: 1,
  size: 5,
  dev: '8:1',
  ino: 7,
  mtime: { seconds: 1, nanoseconds: 0 },
  ctime: { seconds: 1, nanoseconds: 0 },
};

test('a mode that was set first is no first use: what comes next is', () => {
  const set = startDraft({
    kind: 'touch',
    id: 0,
    path: '/run.sh',
    target: '',
    stat,
    first: 'write',
    uses: uses.set,
  });
  expect(set.first).toBe('nothing');
  expect(advance(set, { kind: 'use', id: 0, first: 'read', uses: uses.set | uses.read }).first).toBe('read');
  const looked = startDraft({
    kind: 'touch',
    id: 0,
    path: '/run.sh',
    target: '',
    stat,
    first: 'nothing',
    uses: uses.looked,
  });
  const both = advance(looked, { kind: 'use', id: 0, first: 'write', uses: uses.set | uses.looked });
  expect(both.first).toBe('nothing');
  expect(advance(both, { kind: 'use', id: 0, first: 'write', uses: uses.written }).first).toBe('write');
});
