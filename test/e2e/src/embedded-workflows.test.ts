import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, execute, installHolotype, leaveOut, makeStore, must, waysIn } from '@holotype/kit';
import { describe, expect, test } from 'vitest';
import { atEnd, temporary } from './hostile/temporary.ts';

const what = 'Workflows in a program of somebody else';
const canReplay = waysIn().length > 0;
if (!canReplay) leaveOut(what, 'nothing here enters a root');

/** The example of the README, as it stands there. */
const example = (): string => {
  const readme = readFileSync(join(checkout, 'packages/workflows/README.md'), 'utf8');
  return /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
};

/** What others depend on comes as npm would bring it; our own packages from their tarballs. */
const installTarballs = async (modules: string, scratch: string): Promise<void> => {
  await installHolotype(modules);
  rmSync(join(modules, '@holotype'), { recursive: true });
  const pnpm = join(checkout, '.tools/node_modules/.bin/pnpm');
  await must([pnpm, '--filter', '@holotype/workflows...', '-r', 'pack', '--pack-destination', scratch], {
    cwd: checkout,
  });
  for (const tarball of readdirSync(scratch)) {
    const name = tarball.replace(/^holotype-/, '').replace(/-\d+\.\d+\.\d+\.tgz$/, '');
    const place = join(modules, '@holotype', name);
    mkdirSync(place, { recursive: true });
    await must(['tar', '-xzf', join(scratch, tarball), '--strip-components=1', '-C', place]);
  }
};

describe.runIf(canReplay)(what, () => {
  const place = temporary(atEnd());

  test('the example of the README freezes and replays, from packed tarballs', async () => {
    const [site, scratch, files] = ['site', 'tarballs', 'files'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ];
    for (const directory of [site, scratch, files]) mkdirSync(directory);
    await installTarballs(join(site, 'node_modules'), scratch);
    const code = example();
    expect(code.split('\n').length).toBeLessThan(40);
    writeFileSync(join(site, 'example.mjs'), code);
    makeStore(join(files, 'store'));
    const work = join(place, 'work');
    mkdirSync(work);
    const argv = [process.execPath, join(site, 'example.mjs'), files] as const;
    const { stdout, stderr } = await execute([...argv], { cwd: work });
    const lines = stdout.trim().split('\n');
    expect([lines.length, stderr]).toEqual([3, stderr]);
    expect(lines[0]).toMatch(/^frozen: \d+ bytes, 1 output$/);
    expect(lines[1]).toBe('replayed: same');
    expect(lines[2]).toMatch(/^told: \d+ stage, \d+ progress, \d+ end, \d+ notice$/);
    const [stages, , ends] = lines[2]?.match(/\d+/g) ?? [];
    expect(stages).toBe(ends);
    expect(stderr).toMatch(/^RUN_ENDED: exit code 0 /m);
  });
});
