import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentVersions, type Manifest, printJson } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { readRecord } from './record.ts';

const manifest: Manifest = {
  manifestVersion: documentVersions.manifest,
  tool: { name: 'holotype', version: '0' },
  capturedAt: '2026-01-01T00:00:00Z',
  host: { name: 'host-1', kind: 'live', privileged: false },
  scope: { kind: 'paths', rules: [] },
  tree: { digest: `sha256:${'a'.repeat(64)}`, entries: 0, files: 0, bytes: 0, chunks: [] },
  accounting: [],
  sections: { memory: { totalBytes: 1, swapBytes: 0, hugePages: [], nodes: [] } },
  gaps: [],
  substitutions: [],
};
const written = (text: string): string => {
  const path = join(temporary(), 'node.json');
  writeFileSync(path, text);
  return path;
};

test('a Manifest alone in a file is a record, as is a directory that holds one', async () => {
  const path = written(printJson(manifest));
  expect(await readRecord(path)).toEqual(manifest);
  const directory = temporary();
  writeFileSync(join(directory, 'manifest.json'), printJson(manifest));
  expect(await readRecord(directory)).toEqual(manifest);
});

test('other documents and other files are refused by what they are', async () => {
  await expect(readRecord(written('{"facts":[]}'))).rejects.toMatchObject({ code: 'DOCUMENT_INVALID' });
  await expect(readRecord(written('{"manifestVersion":'))).rejects.toMatchObject({
    code: 'JSON_SYNTAX',
  });
  await expect(readRecord(written('a text'))).rejects.toMatchObject({ code: 'CAPSULE_NOT_ONE' });
  await expect(readRecord(join(temporary(), 'none'))).rejects.toMatchObject({ code: 'CAPSULE_NOT_FOUND' });
});
