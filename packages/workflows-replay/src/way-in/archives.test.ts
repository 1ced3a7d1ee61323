import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { debianArchives } from './archives.ts';

const usual = ['https://deb.debian.org/debian', 'https://archive.debian.org/debian'];

test("the machine's own Debian archives come first, whichever way they are written", () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-archives-'));
  mkdirSync(join(root, 'etc/apt/sources.list.d'), { recursive: true });
  writeFileSync(
    join(root, 'etc/apt/sources.list'),
    '# deb http://old.example/debian bookworm main\ndeb [arch=amd64] http://mirror.example/debian/ bookworm main\ndeb http://mirror.example/debian-security bookworm main\n',
  );
  writeFileSync(
    join(root, 'etc/apt/sources.list.d/debian.sources'),
    'Types: deb\nURIs: https://second.example/pub/debian\nSuites: trixie\n',
  );
  writeFileSync(join(root, 'etc/apt/sources.list.d/note.txt'), 'https://no.example/debian\n');
  expect(debianArchives(openRoot(root).files)).toEqual([
    'http://mirror.example/debian',
    'https://second.example/pub/debian',
    ...usual,
  ]);
});

test('a machine without apt has the usual ones', () => {
  const { files } = openRoot(mkdtempSync(join(tmpdir(), 'holotype-archives-')));
  expect(debianArchives(files)).toEqual(usual);
});
