import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLocal } from './local.ts';
import { openRecorded } from './recorded.ts';
import { openRoot } from './root.ts';
import { record } from './record.ts';

test('a recording answers as the host did, and holds nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-record-'));
  mkdirSync(join(root, 'etc/apt'), { recursive: true });
  writeFileSync(join(root, 'etc/real'), 'content\n');
  writeFileSync(join(root, 'etc/secret'), 'never asked for\n');
  symlinkSync('real', join(root, 'etc/link'));
  const { host, write } = record(openRoot(root));
  const ask = (files: typeof host.files) => [
    files.text('/etc/link'),
    files.list('/etc'),
    files.stat('/etc/apt')?.type,
    files.text('/etc/none'),
  ];
  const asked = ask(host.files);
  const folder = mkdtempSync(join(tmpdir(), 'holotype-fixture-'));
  write(folder);
  const recorded = openRecorded(folder);
  expect(ask(recorded.files)).toEqual(asked);
  expect(recorded.files.text('/etc/secret')).toBe('');
});

test('commands are recorded with what they printed', async () => {
  const { host, write } = record(openLocal());
  const command = { argv: ['echo', 'hello'] as const };
  const result = await host.run(command);
  const folder = mkdtempSync(join(tmpdir(), 'holotype-fixture-'));
  write(folder);
  expect(await openRecorded(folder).run(command)).toEqual(result);
  expect(await openRecorded(folder).run({ argv: ['echo', 'other'] })).toEqual({
    kind: 'unavailable',
    reason: 'not-recorded',
  });
});
