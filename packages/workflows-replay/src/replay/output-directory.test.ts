import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openReplayPlace } from './output-directory.ts';

const events = { onEvent: () => undefined };
const marked = '.holotype-replay';

/** A replay that comes as far as this. */
const replayIn = async (output: string, report: string, until: 'work' | 'failure' | 'end', keep = false) => {
  const place = openReplayPlace(events, output, undefined);
  for (const name of ['outputs', 'root']) {
    mkdirSync(join(place.work, name));
    writeFileSync(join(place.work, name, 'file'), report);
  }
  writeFileSync(join(place.work, 'report.json'), report);
  if (until === 'work') return;
  if (until === 'end') place.commit();
  await place.end(until === 'end' && keep);
};
const reportIn = (output: string): string => readFileSync(join(output, 'report.json'), 'utf8');
const usual = [marked, 'outputs', 'report.json'];

test('an earlier replay is there, whole, until the next one has its Report; what failed or was killed is not', async () => {
  const place = temporary();
  const output = join(place, 'fit.replay');
  await replayIn(output, 'failed', 'failure');
  expect(readdirSync(place)).toEqual([]);
  await replayIn(output, 'first', 'end', true);
  expect([readdirSync(output), readdirSync(place)]).toEqual([[...usual, 'root'], ['fit.replay']]);
  for (const until of ['failure', 'work'] as const) {
    await replayIn(output, 'half', until);
    expect([reportIn(output), readdirSync(output)]).toEqual(['first', [...usual, 'root']]);
  }
  writeFileSync(join(output, 'judged.json'), 'first');
  await replayIn(output, 'second', 'end');
  expect([reportIn(output), readdirSync(output), readdirSync(place)]).toEqual([
    'second',
    usual,
    ['fit.replay'],
  ]);
});

test('files of others stay beside a Report that is replaced', async () => {
  const place = temporary();
  const output = join(place, 'fit.replay');
  await replayIn(output, 'first', 'end', true);
  writeFileSync(join(output, 'notes.txt'), 'mine');
  await replayIn(output, 'half', 'work');
  expect(reportIn(output)).toBe('first');
  await replayIn(output, 'failed', 'failure');
  expect([reportIn(output), readdirSync(place)]).toEqual(['first', ['fit.replay']]);
  await replayIn(output, 'second', 'end');
  expect([reportIn(output), readdirSync(output)]).toEqual([
    'second',
    [marked, 'notes.txt', 'outputs', 'report.json'],
  ]);
});

test('a directory that was made for it keeps its mode, and one of others is refused', async () => {
  const place = temporary();
  const output = join(place, 'fit.replay');
  mkdirSync(output);
  chmodSync(output, 0o2750);
  await replayIn(output, 'first', 'end');
  expect(statSync(output).mode & 0o7777).toBe(0o2750);
  mkdirSync(join(place, 'other/root'), { recursive: true });
  writeFileSync(join(place, 'file'), '');
  const refused = expect.objectContaining({ code: 'HOST_OUTPUT_EXISTS' }) as Error;
  for (const [name, root] of [['other'], ['file'], ['fit.replay', join(output, 'outputs')]] as const)
    expect(() => openReplayPlace(events, join(place, name), root)).toThrow(refused);
  mkdirSync(`${output}.partial`);
  writeFileSync(`${output}.partial/mine`, '');
  expect(() => openReplayPlace(events, output, undefined)).toThrow(refused);
});
