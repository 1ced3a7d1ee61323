import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lstat } from '@holotype/host';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import type { WorkflowEvent } from '../events.ts';
import { createContext } from '../context.ts';
import { captureOf } from '../captured-root.test.support.ts';
import { showCapsule } from '../show/show.ts';
import { settleSidecar, sidecarOf, writeSidecar } from '../sidecar.ts';
import { removeRebuilt } from './clean.ts';

const makeDirectory = (): string => {
  const directory = join(temporary(), 'r');
  mkdirSync(directory);
  writeFileSync(join(directory, 'file'), '');
  return directory;
};

test('a directory of somebody else stays', () => {
  const directory = makeDirectory();
  expect(() => {
    removeRebuilt({ onEvent: () => undefined }, directory);
  }).toThrow(expect.objectContaining({ code: 'REBUILT_UNKNOWN' }));
  expect(lstat(join(directory, 'file'))).toBeDefined();
});

test('a rebuilt directory goes with what lies beside it', async () => {
  const directory = makeDirectory();
  const { manifest } = await showCapsule(
    createContext({ store: temporary() }),
    await captureOf({ '/etc/passwd': '' }),
  );
  writeSidecar(directory, directory, manifest);
  settleSidecar(directory);
  const events: WorkflowEvent[] = [];
  removeRebuilt({ onEvent: (event) => events.push(event) }, directory);
  expect([lstat(directory), lstat(sidecarOf(directory))]).toEqual([undefined, undefined]);
  expect(events).toMatchObject([
    { kind: 'stage', name: 'remove' },
    { kind: 'end', whole: true, summary: directory },
  ]);
});
