import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trace, TraceNotice } from '@holotype/trace';
import { expect, test } from 'vitest';
import { findNotices } from './notices.ts';

const found = (notices: readonly TraceNotice[], accountsLeft = 0) => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-notices-'));
  for (const name of ['stdin', 'stdout']) writeFileSync(join(place, name), '');
  const trace = { notices, contacts: [], files: [], usage: { wall: 1 } } as unknown as Trace;
  return findNotices({
    trace,
    contacts: { contacts: [], hosts: new Map() },
    results: [],
    accountsLeft,
    ownHosts: ['wonderland'],
    stdin: join(place, 'stdin'),
    stdout: join(place, 'stdout'),
  });
};

test("a run that asks for its own host's name tells nobody, as sudo does", () => {
  expect(found([{ code: 'asks-host', detail: 'wonderland' }])).toEqual([]);
  expect(
    found([
      { code: 'asks-host', detail: 'wonderland' },
      { code: 'asks-host', detail: 'example.org' },
    ]),
  ).toEqual([{ code: 'asks-host', detail: 'example.org' }]);
});

test('ids that it took are told once, and accounts that it would not find', () => {
  const ids = ['1000', '1000', '33'].map((detail) => ({ code: 'user-id' as const, detail }));
  expect(found(ids, 2)).toEqual([
    { code: 'user-id', detail: '1000, 33' },
    { code: 'accounts', detail: '2' },
  ]);
});
