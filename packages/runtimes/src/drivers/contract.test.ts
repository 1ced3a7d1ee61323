import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeScratch, notIsolated, removeTree } from '@holotype/host';
import { replayForms } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { namesFor } from '../choose.ts';
import { holdSignals } from '../launcher/signals.ts';
import type { Runtime } from '../runtime.ts';
import { builders, runtimes } from './index.ts';

const all: readonly Runtime[] = runtimes;

test('each folder is a runtime or a builder of the lists, and has its name', () => {
  const folders = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const listed = [...all, ...builders].map(({ name }) => name);
  expect([...new Set(listed)].toSorted()).toEqual(folders.toSorted());
  for (const list of [all, builders]) {
    const names = list.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  }
});

test("each form has a runtime; of those of a directory the kernel's come first", () => {
  for (const form of replayForms) expect(namesFor(form)).not.toEqual([]);
  const ways = all.filter(({ takes }) => takes.includes('dir')).map(({ by }) => by);
  expect(ways).toEqual(ways.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b)));
});
const ranks: readonly Runtime['by'][] = ['kernel', 'root', 'pretence'];

test.each(all)('$name: what it takes, and whether it is taken unasked, is stated', (runtime) => {
  expect(runtime.takes).toEqual([...new Set(runtime.takes)]);
  // A directory and an image are prepared otherwise: none takes both.
  if (runtime.takes.includes('dir')) expect(runtime).toMatchObject({ takes: ['dir'], unasked: true });
});

/** What a trial may leave is gone when it has ended. */
const tempIn = () => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-contract-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = place;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(place, { recursive: true, force: true });
  });
  return place;
};

test.each(all)(
  '$name: a trial says in one line what works or why not, what it keeps apart, and leaves nothing',
  async ({ trial, takes }) => {
    const place = tempIn();
    const scratch = makeScratch('holotype-trial');
    const tried = await trial({ caller: {}, scratch, identity: undefined, brought: undefined, asked: false });
    removeTree(scratch);
    expect(tried.why).toMatch(/^[^\n]+$/);
    if (tried.usable) {
      expect(tried.identity).toBe(true);
      const isolation = await tried.isolation();
      expect(Object.keys(isolation)).toEqual(expect.arrayContaining(Object.keys(notIsolated)));
      // No network was wanted: it has none of this machine's, or it is said.
      expect(isolation.network).not.toBe('host');
      if (takes.includes('dir')) expect(await endWithout(tried, place)).toMatchObject({ exitCode: 127 });
    }
    expect(readdirSync(place).filter((name) => name.startsWith('holotype-'))).toEqual([]);
  },
  120_000,
);

/** A command that the root lacks: looked for inside, and nothing is started. */
const endWithout = async (
  { start }: Extract<Awaited<ReturnType<Runtime['trial']>>, { usable: true }>,
  place: string,
) => {
  const root = join(place, 'root');
  mkdirSync(join(root, 'etc'), { recursive: true });
  const signals = holdSignals();
  try {
    return await start(
      {
        rebuilt: { form: 'dir', path: root, write: false },
        argv: ['none'],
        environment: { PATH: '/bin' },
        stdio: 'capture',
      },
      signals,
    );
  } finally {
    signals.release();
  }
};
