import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Digest, sha256 } from '@holotype/model';
import { codeOf } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openCapsule } from './open.ts';
import { capsuleStart, joinProgram, writeRunnable } from './runnable.ts';

const launcher = join(import.meta.dirname, '../../../apps/launcher/bin/holotype-launcher-x86_64');
const capsule = join(import.meta.dirname, '../fixtures/1-1-0/fit.capsule');
const slotMagic = 'Holotype slot 1\n';

/** The launcher with something behind it that stands for the application, as `npm run package` writes it. */
const makeProgram = (directory: string, application = Buffer.alloc(3000, 'x')): string => {
  const digest = sha256(application);
  const program = joinProgram(readFileSync(launcher), { payload: application, unpackedSize: 0, digest });
  const path = join(directory, 'holotype-linux-x64');
  writeFileSync(path, program, { mode: 0o755 });
  return path;
};

const makeScratch = () => mkdtempSync(join(tmpdir(), 'holotype-runnable-'));

test('a runnable capsule is read as the capsule in it, and tail cuts that out byte for byte', async () => {
  const scratch = makeScratch();
  const program = makeProgram(scratch);
  const output = join(scratch, 'fit.run');
  const size = await writeRunnable({ program, capsule, output });
  expect([statSync(output).size, statSync(output).mode & 0o111]).not.toContain(0);
  expect(size).toBe(statSync(output).size);
  const [inside, alone] = [await openCapsule(output), await openCapsule(capsule)];
  expect(inside.manifest).toEqual(alone.manifest);
  const digest = inside.lock?.packs[0]?.digest as Digest | undefined;
  if (digest !== undefined) expect(inside.place(digest)?.size).toBe(alone.place(digest)?.size);
  inside.close();
  alone.close();
  const cut = spawnSync('tail', ['-c', `+${String(statSync(program).size + 1)}`, output], {
    maxBuffer: 1 << 28,
  });
  expect(cut.stdout.equals(readFileSync(capsule))).toBe(true);
});

test('the capsule of a runnable one is taken, not the program that it has; another program goes before it', async () => {
  const scratch = makeScratch();
  const program = makeProgram(scratch);
  const [first, second] = [join(scratch, 'a.run'), join(scratch, 'b.run')];
  await writeRunnable({ program, capsule, output: first });
  await writeRunnable({ program: first, capsule: first, output: second });
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

test('what is not the program cannot go before a capsule, and the program alone is no capsule', async () => {
  const scratch = makeScratch();
  const output = join(scratch, 'fit.run');
  for (const program of [process.execPath, capsule, launcher])
    expect(await codeOf(() => writeRunnable({ program, capsule, output }))).toBe('RUNNABLE_NO_PROGRAM');
  expect(await codeOf(() => openCapsule(makeProgram(scratch)))).toBe('CAPSULE_NOT_ONE');
  expect(await codeOf(() => openCapsule(process.execPath))).toBe('CAPSULE_NOT_ONE');
});

test('a slot that points outside of the file, or into the program, gives a clear error', async () => {
  const scratch = makeScratch();
  const program = readFileSync(makeProgram(scratch));
  const at = program.indexOf(slotMagic) + slotMagic.length + 24;
  const path = join(scratch, 'hostile.run');
  for (const [start, code] of [
    [BigInt(program.length), 'CAPSULE_NOT_ONE'],
    [2n ** 63n, 'CAPSULE_NOT_ONE'],
    [100n, 'ARCHIVE_CORRUPT'],
    [BigInt(program.length) - 100n, 'ARCHIVE_TRUNCATED'],
  ] as const) {
    program.writeBigUInt64LE(start, at);
    writeFileSync(path, program);
    expect([start, await codeOf(() => openCapsule(path))]).toEqual([start, code]);
  }
  expect(capsuleStart(capsule)).toBe(0);
});
