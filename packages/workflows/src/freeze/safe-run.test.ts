import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trace } from '@holotype/trace';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { context as nobody } from '../context.test.support.ts';
import { startPartial } from './partial-place.ts';
import { readSafeRun, type SafeRun, writeSafeRun } from './safe-run.ts';

const context = { ...nobody, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

const makePlace = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-safe-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  return join(directory, 'x.capsule.partial');
};
const traceOf = (paths: readonly string[]): Trace => ({
  mechanism: 'ptrace',
  complete: true,
  reasons: [],
  missing: [],
  contacts: [],
  notices: [],
  programs: [],
  end: { exitCode: 0, signal: undefined, timedOut: false },
  usage: {
    wall: 0.5,
    user: undefined,
    system: undefined,
    peakMemory: undefined,
    processes: 1,
    threads: 1,
  },
  files: paths.map((path) => ({
    path,
    links: [],
    first: 'read',
    read: true,
    written: false,
    executed: false,
    looked: false,
    made: undefined,
    listed: false,
    before: undefined,
    after: undefined,
    steady: true,
  })),
});
const runOf = (paths: readonly string[], environment: Readonly<Record<string, string>> = {}): SafeRun => ({
  ranAt: '2026-01-01T00:00:00Z',
  argv: ['./run.sh', 'a\nb'],
  workingDirectory: '/p/\xe9',
  home: '/root',
  project: undefined,
  uid: context.uid,
  gid: context.gid,
  environment,
  options: { twice: true, output: ['a*.png'], dataLimit: '100M' },
  input: { standardInput: 'none' },
  trace: traceOf(paths),
});
const codeOf = (use: () => unknown): string => {
  try {
    use();
    return 'none';
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
};
const anyPath = fc
  .string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) })
  .map((name) => `/${name}`);

test('a run comes back as it was written, whatever its files and variables are called', async () => {
  const place = makePlace();
  const names = fc.stringMatching(/^[A-Z_]{1,9}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPath, { maxLength: 20 }),
      fc.dictionary(names, fc.string({ unit: 'grapheme' }), { maxKeys: 5, noNullPrototype: true }),
      async (paths, variables) => {
        startPartial(place, true);
        const run = runOf(paths, variables);
        await writeSafeRun(context, place, run, []);
        expect(readSafeRun(context, place)).toEqual(run);
      },
    ),
    { numRuns: 30 },
  );
});

test('only the owner may look into it; one that is kept, foreign or at work is not replaced', async () => {
  const place = makePlace();
  expect(codeOf(() => readSafeRun(context, place))).toBe('FREEZE_PARTIAL_INVALID');
  startPartial(place, false);
  expect(statSync(place).mode & 0o777).toBe(0o700);
  expect(codeOf(() => readSafeRun(context, place))).toBe('FREEZE_PARTIAL_INVALID');
  startPartial(place, false);
  await writeSafeRun(context, place, runOf(['/a']), []);
  expect(
    codeOf(() => {
      startPartial(place, false);
    }),
  ).toBe('FREEZE_PARTIAL_KEPT');
  for (const [other, name] of [
    [{ ...context, uid: context.uid + 1 }, 'user'],
    [{ ...context, tool: { name: 'holotype', version: '9.9.9' } }, 'version'],
  ] as const)
    expect(
      codeOf(() => readSafeRun(other, place)),
      name,
    ).toBe('FREEZE_PARTIAL_INVALID');
  writeFileSync(join(place, 'trace.ndjson'), '{}\n');
  expect(codeOf(() => readSafeRun(context, place))).toBe('FREEZE_PARTIAL_INVALID');
  writeFileSync(join(place, 'state.json'), '{"partialVersion":"2-0-0"}');
  expect(codeOf(() => readSafeRun(context, place))).toBe('DOCUMENT_TOO_NEW');
  startPartial(place, true);
  rmSync(join(place, '.holotype-partial'));
  expect(
    codeOf(() => {
      startPartial(place, true);
    }),
  ).toBe('HOST_OUTPUT_EXISTS');
});
