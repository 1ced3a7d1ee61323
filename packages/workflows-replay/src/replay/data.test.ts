import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNode, removeTree } from '@holotype/host';
import { type Entry, type Run, type RunInput, sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { checkData, placeData, refuseSlotsHeld } from './data.ts';

const { signal } = new AbortController();
const input = { path: '/data/in.csv', slot: 'd', size: 4, sha256: sha256('data') } as RunInput;
const run = { inputs: [input] } as unknown as Run;
const invalid = expect.objectContaining({ code: 'REPLAY_RUN_INVALID' }) as Error;

const makePlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-test-'));
  onTestFinished(() => {
    removeTree(place);
  });
  return place;
};

const about = { mode: 0o755, uid: 0, gid: 0, user: '', group: '', mtime: '0' };
const directory = { ...about, type: 'directory', path: '/data' } as Entry;
const held: readonly Entry[] = [
  { ...about, type: 'fifo', path: '/data/in.csv' },
  { ...about, type: 'symlink', path: '/data/in.csv', target: '/data' },
  { ...about, type: 'character-device', path: '/data/in.csv', major: 1, minor: 5 },
  { ...about, type: 'directory', path: '/data/in.csv' },
  { ...about, type: 'file', path: '/data/in.csv', size: 4, sha256: sha256('data') },
] as readonly Entry[];

test.each(held)('a $type of the Tree in the place of data is refused before anything is done', (entry) => {
  expect(() => {
    refuseSlotsHeld(run, [directory, entry]);
  }).toThrow(invalid);
});

test('a place that the Tree lacks is none', () => {
  refuseSlotsHeld(run, [directory]);
  refuseSlotsHeld({ inputs: [{ ...input, slot: undefined }] } as unknown as Run, [directory, ...held]);
});

test('data is put into a new file: what lies there is neither written nor waited for', async () => {
  const [root, place] = [makePlace(), makePlace()];
  writeFileSync(join(place, 'in.csv'), 'data');
  writeFileSync(join(place, 'precious'), 'precious');
  const given = await checkData(run, new Map([['d', join(place, 'in.csv')]]), () => undefined, signal);
  mkdirSync(join(root, 'data'));
  const at = join(root, 'data/in.csv');
  makeNode(at, 'fifo', 0o600);
  await expect(placeData(root, given, signal)).rejects.toThrow(invalid);
  removeTree(at);
  symlinkSync(join(place, 'precious'), at);
  await expect(placeData(root, given, signal)).rejects.toThrow(invalid);
  removeTree(at);
  await placeData(root, given, signal);
  expect(readFileSync(at, 'utf8')).toBe('data');
  expect(readFileSync(join(place, 'precious'), 'utf8')).toBe('precious');
});

test('what is given must be a file with the bytes that the run read, also when it is put there', async () => {
  const [root, place] = [makePlace(), makePlace()];
  const path = join(place, 'in.csv');
  const check = () => checkData(run, new Map([['d', path]]), () => undefined, signal);
  makeNode(path, 'fifo', 0o600);
  await expect(check()).rejects.toThrow(expect.objectContaining({ code: 'HOST_READ_FAILED' }));
  removeTree(path);
  writeFileSync(path, 'data');
  const given = await check();
  writeFileSync(path, 'else');
  await expect(placeData(root, given, signal)).rejects.toThrow(
    expect.objectContaining({ code: 'REPLAY_DATA_DIFFERS' }),
  );
  await expect(check()).rejects.toThrow(expect.objectContaining({ code: 'REPLAY_DATA_DIFFERS' }));
  expect(existsSync(join(root, 'data/in.csv'))).toBe(true);
});

test("the reader's own link to the data is followed", async () => {
  const place = makePlace();
  writeFileSync(join(place, 'in.csv'), 'data');
  symlinkSync('in.csv', join(place, 'link'));
  const [given] = await checkData(run, new Map([['d', join(place, 'link')]]), () => undefined, signal);
  expect(given?.path).toBe(join(place, 'in.csv'));
});
