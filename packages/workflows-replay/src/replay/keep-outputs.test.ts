import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeNode, removeTree } from '@holotype/host';
import { type Run, sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { lookBeforeRun } from './before-run.ts';
import { keepOutputs, openKept, openOutputs } from './collect.ts';

const project = '/p';
const makePlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-test-'));
  onTestFinished(() => {
    removeTree(place);
  });
  return place;
};

/** Makes what a run leaves, and keeps the outputs of these paths. */
const keep = async (paths: readonly string[], most: number, make: (at: (path: string) => string) => void) => {
  const [root, directory] = [makePlace(), makePlace()];
  mkdirSync(join(root, project));
  const outputs = paths.map((path) => ({ path, type: 'file' }));
  const run = { project, workingDirectory: project, inputs: [], outputs } as unknown as Run;
  const before = await lookBeforeRun(root, run);
  make((path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  });
  const { signal } = new AbortController();
  const made = openOutputs(root, run, before);
  const kept = await keepOutputs({ run, paths, outputs: made, directory, most, signal });
  return { kept, directory, run };
};

test('sparse files stay sparse, and one limit holds for all together', async () => {
  const paths = ['/p/small', '/p/hole', '/p/larger', '/p/last'];
  const { kept, directory } = await keep(paths, 100_000_100, (at) => {
    writeFileSync(at('/p/small'), 'small');
    for (const name of ['/p/hole', '/p/larger', '/p/last']) writeFileSync(at(name), 'x');
    truncateSync(at('/p/hole'), 100_000_000);
    truncateSync(at('/p/larger'), 5_000_000_000);
  });
  expect(await kept.actual('/p/small')).toMatchObject({ size: 5, sha256: sha256('small') });
  expect((await kept.actual('/p/hole'))?.size).toBe(100_000_000);
  expect(lstatSync(join(directory, 'outputs/hole')).blocks).toBeLessThan(100);
  expect(await kept.actual('/p/larger')).toBeUndefined();
  expect(kept.unread('/p/larger')).toMatch(/more than 100\.0 MB, which --max-outputs allows$/);
  expect(existsSync(join(directory, 'outputs/larger'))).toBe(false);
  expect((await kept.actual('/p/last'))?.size).toBe(1);
});

test('what has no place beside the report is told, and ends nothing', async () => {
  const long = `/p/${'n'.repeat(255)}`;
  const paths = ['/p/x', '/x/y', '/x', long];
  const { kept, directory, run } = await keep(paths, 1000, (at) => {
    writeFileSync(at('/p/x'), 'one');
    writeFileSync(at('/x/y'), 'two');
    writeFileSync(at(long), 'long');
  });
  expect(readFileSync(join(directory, 'outputs/x'), 'utf8')).toBe('one');
  expect((await kept.actual(long))?.size).toBe(4);
  expect(kept.unread('/x/y')).toMatch(/cannot be stored beside/);
  const later = openKept(directory, run);
  expect((await (await later('/p/x'))?.read())?.toString()).toBe('one');
});

test('a replay directory of a stranger leads nowhere, and nothing in it is waited for', async () => {
  const [directory, outside] = [makePlace(), makePlace()];
  writeFileSync(join(outside, 'secret'), 'secret');
  mkdirSync(join(directory, 'outputs'));
  symlinkSync(outside, join(directory, 'outputs/away'));
  symlinkSync(join(outside, 'secret'), join(directory, 'outputs/link'));
  makeNode(join(directory, 'outputs/fifo'), 'fifo', 0o600);
  const kept = openKept(directory, { project } as Run);
  for (const name of ['away/secret', 'link', 'fifo', '../outside'])
    expect(await kept(`/p/${name}`), name).toBeUndefined();
});
