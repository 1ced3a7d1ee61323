import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from '../../files/local-files.ts';
import { removeTree } from '../../files/remove-tree.ts';
import { readFiles, streamFile } from './read-files.ts';

const place = () => {
  const path = makeTemporaryDirectory('holotype-read');
  onTestFinished(() => {
    removeTree(path);
  });
  return path;
};
const requestFor = (path: string) => ({ path, size: 5, sha256: sha256('hello') });

const stream = (path: string) => {
  let changed = false;
  const pieces = [...streamFile(requestFor(path), () => (changed = true))].map((piece) => Buffer.from(piece));
  return { text: Buffer.concat(pieces).toString(), changed };
};

test('a file as it was is read whole, by both ways', () => {
  const path = `${place()}/file`;
  writeFileSync(path, 'hello');
  const { buffer, changed } = readFiles({ files: [requestFor(path)], reuse: undefined });
  expect([Buffer.from(buffer, 0, 5).toString(), changed]).toEqual(['hello', []]);
  expect(stream(path)).toEqual({ text: 'hello', changed: false });
});

test.each<[string, (path: string) => void]>([
  ['that is gone', rmSync],
  [
    'that has other content',
    (path) => {
      writeFileSync(path, 'HELLO');
    },
  ],
  [
    'that grew',
    (path) => {
      writeFileSync(path, 'hello and more');
    },
  ],
  [
    'that is a directory now',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    'that is a link now',
    (path) => {
      rmSync(path);
      symlinkSync('/etc/passwd', path);
    },
  ],
])('a file %s has changed', (_, change) => {
  const path = `${place()}/file`;
  writeFileSync(path, 'hello');
  change(path);
  expect(readFiles({ files: [requestFor(path)], reuse: undefined }).changed).toEqual([0]);
  expect(stream(path).changed).toBe(true);
});
