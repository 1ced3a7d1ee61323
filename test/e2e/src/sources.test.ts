import { openCapture } from '@holotype/capsule';
import { type Sources, validate } from '@holotype/model';
import { beforeAll, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { type Machine, makeMachine } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});

const sourcesOf = async (name: string): Promise<Sources> => {
  const { stdout } = await holotype(['show', name, '--sources', '--json'], { cwd: machine.directory });
  return validate('sources', JSON.parse(stdout), name);
};

test('the sources add up to the totals of the Lock, from a capsule and from its capture', async () => {
  const { proven, trusted, kept } = openCapture(machine.capture).lock?.totals ?? {};
  const sources = await sourcesOf('thin.capsule');
  expect(sources.total.bytes).toBe((proven?.bytes ?? 0) + (trusted?.bytes ?? 0) + (kept?.bytes ?? 0));
  expect(sources.kept.total).toEqual({ contents: kept?.contents, bytes: kept?.bytes });
  expect(sources.kept.stored).toBe(kept?.stored);
  const [first] = sources.packages;
  expect(first?.gives).toEqual({ contents: proven?.contents, bytes: proven?.bytes });
  expect(first?.from?.download).toBe(proven?.stored);
  expect(await sourcesOf('a.cap')).toEqual(sources);
  expect(await sourcesOf('full.capsule')).toEqual(sources);
});

test('they are shown on one screen', async () => {
  const { stdout } = await holotype(['show', 'thin.capsule', '--sources'], { cwd: machine.directory });
  expect(stdout.split('\n').length).toBeLessThan(25);
  expect(stdout).toMatch(/^ {2}Debian +1 .* \d+ %/m);
  expect(stdout).toMatch(/^ {2}tool 1\.0-1 \(Debian\) .* 127\.0\.0\.1:\d+/m);
});
