import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { waysIn } from '@holotype/kit';
import { documentVersions, type Manifest, type Report } from '@holotype/model';
import { describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const frozen = fileURLToPath(new URL('../../../packages/capsule/fixtures/1-1-0', import.meta.url));
/** Of the Manifest as the older program wrote it. */
const digest = 'sha256:503cd5b6ffde04b61d0b2d6f508bad663c49b554fa868e12d7d82e9b2d639163';
const held = 'Figure 3, RMSE, Score, Epoch, a=b and Speed hold';

describe('a capsule and a replay of an older program', () => {
  const finished = atEnd();
  const place = temporary(finished);
  cpSync(frozen, place, { recursive: true });
  const run = (...argv: readonly string[]) => holotype(argv, { cwd: place });
  const shown = async (capsule: string) =>
    JSON.parse((await run('show', capsule, '--json')).stdout) as Manifest;

  test('is shown, its claims as they were typed', async () => {
    const { code, stdout } = await run('show', 'fit.capsule');
    expect([code, stdout]).toEqual([0, expect.stringContaining('  claim RMSE=table.csv:rmse[2]=0.125\n')]);
    expect((await shown('fit.capsule')).manifestVersion).toBe(documentVersions.manifest);
  });

  test('is judged again, by its own claims and by more', async () => {
    const own = await run('judge', 'fit.replay', '--capsule', 'fit.capsule');
    expect([own.code, own.stdout]).toEqual([0, expect.stringContaining(`The result is the same: ${held} `)]);
    const other = ['--compare', 'run.log=ignore', '--claim', 'B=table.csv:rmse[1]=0.5'];
    const more = await run('judge', 'fit.replay', '--capsule', 'fit.capsule', ...other);
    expect([more.code, failureOf(more)]).toEqual([
      2,
      expect.stringContaining('states 0.5, and the run itself gave 0.25'),
    ]);
    const judged = JSON.parse(readFileSync(`${place}/fit.replay/judged.json`, 'utf8')) as Report;
    expect(judged).toMatchObject({
      reportVersion: documentVersions.report,
      subject: { manifestDigest: digest },
    });
    expect(judged.replay?.claims[1]).toMatchObject({
      ...{ name: 'RMSE', output: 'table.csv', holds: true },
      select: { kind: 'cell', column: 'rmse', row: 2 },
    });
  });

  test('is amended: the new Manifest names the old one, and a replay of either is judged by the other', async () => {
    const done = await run('amend', 'fit.capsule', '--claim', 'New=table.csv:rmse[1]', '-o', 'new.capsule');
    expect([done.code, failureOf(done)]).toEqual([0, expect.stringContaining('no error')]);
    const [before, after] = [await shown('fit.capsule'), await shown('new.capsule')];
    expect(after.run?.amends).toBe(digest);
    const claim = { name: 'New', output: 'table.csv', select: { kind: 'cell', column: 'rmse', row: 1 } };
    expect(after.run?.claims).toEqual([...(before.run?.claims ?? []), claim]);
    expect({ ...after, run: undefined }).toEqual({ ...before, run: undefined });
    const judged = await run('judge', 'fit.replay', '--capsule', 'new.capsule');
    expect([judged.code, judged.stdout]).toEqual([0, expect.stringContaining('Speed and New hold')]);
    const again = await run('amend', 'new.capsule', '--replace', '-o', 'bare.capsule');
    expect([again.code, (await shown('bare.capsule')).run?.amends]).toEqual([0, digest]);
  });

  test('a report that is none of its version is refused', async () => {
    writeFileSync(`${place}/fit.replay/report.json`, '{"reportVersion":"1-1-0","replay":{}}');
    const done = await run('judge', 'fit.replay', '--capsule', 'fit.capsule');
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining('DOCUMENT_INVALID')]);
  });

  // What it runs is a program for x86-64.
  test.runIf(process.arch === 'x64' && waysIn().length > 0)('is replayed', async () => {
    const done = await run('replay', 'fit.capsule', '--quiet', '-o', 'again.replay');
    expect([done.code, done.stdout]).toEqual([0, expect.stringMatching(/^The result is the same/)]);
    expect(done.stdout).toContain(held);
  });
});
