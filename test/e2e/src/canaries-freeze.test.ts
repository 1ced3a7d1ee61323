import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  execute,
  makeStore,
  needsWayIn,
  plantCanaries,
  plantUnsearched,
  searchCanaries,
} from '@holotype/kit';
import { expect, test } from 'vitest';
import { program } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const finished = atEnd();
const enters = needsWayIn('secrets in a replay');

test('no secret of a home, a project or the environment gets into a frozen run or its replay', async () => {
  const directory = temporary(finished);
  const planted = plantCanaries({ root: directory, directories: ['project', 'home'] });
  mkdirSync(`${directory}/out`);
  writeFileSync(
    `${directory}/project/run.sh`,
    'cat .env settings.py .bundle/config "$HOME/.netrc" "$HOME/.aws/credentials" "$HOME/app/.bundle/config" | wc -l > lines.txt\n',
  );
  const run = async (name: string, ...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await execute(
      [process.execPath, `--title=${planted.argument}`, program, ...args],
      {
        cwd: `${directory}/project`,
        env: { ...planted.environment, PATH: process.env['PATH'] ?? '', HOME: `${directory}/home` },
      },
    );
    writeFileSync(`${directory}/out/${name}.printed`, stdout + stderr);
    expect([name, code, stderr]).toEqual([name, 0, stderr]);
    return stderr;
  };
  const store = ['--store', makeStore(`${directory}/store`)];
  const said = await run(
    'freeze',
    ...['freeze', '--full', '--reach', 'run', '-o', '../out/f.capsule', ...store, '--', 'sh', 'run.sh'],
  );
  expect(said).toMatch(/the run read .*\/home\/\.netrc/);
  for (const place of ['project/.bundle', 'home/app/.bundle'])
    expect(said).toMatch(new RegExp(`excluded because it looks like a secret: .*/${place}/config line 2`));
  await run('show', 'show', '../out/f.capsule', '--json', '--gaps');

  for (const target of ['containerfile', 'apptainer', 'slurm'])
    await run(
      target,
      'build',
      '../out/f.capsule',
      '--target',
      target,
      '-o',
      `../out/${target}`,
      '--offline',
      ...store,
    );

  if (enters) {
    // The replay cannot read what was left out, and says so.
    const replayed = await execute(
      [process.execPath, program, 'replay', '../out/f.capsule', '--offline', '-o', '../out/replay', ...store],
      { cwd: `${directory}/project`, env: { PATH: process.env['PATH'] ?? '', HOME: `${directory}/home` } },
    );
    writeFileSync(`${directory}/out/replay.printed`, replayed.stdout + replayed.stderr);
    expect(replayed.code).toBe(1);
    expect(readFileSync(`${directory}/out/replay/report.json`, 'utf8')).toContain('.netrc');
  }
  expect(planted.canaries.length).toBeGreaterThanOrEqual(120);
  expect(await searchCanaries([`${directory}/out`], planted.canaries)).toEqual([]);
});

test('what no search goes into is kept, and named where it is; --private refuses it', async () => {
  const directory = temporary(finished);
  const planted = plantUnsearched(`${directory}/p`);
  const freeze = (name: string, ...flags: readonly string[]) =>
    execute(
      [
        ...[process.execPath, program, 'freeze', '-o', `../${name}.capsule`, '--store', `${directory}/store`],
        ...['--offline', '--json', ...flags, '--', 'sh', '-c', 'gzip -c old.zip > made.gz'],
      ],
      { cwd: `${directory}/p`, env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' } },
    );
  const done = await freeze('open');
  expect([done.code, done.stderr]).toEqual([0, done.stderr]);
  const { run } = JSON.parse(done.stdout) as { run: { unsearched: { path: string; why: string }[] } };
  const named = new Map(run.unsearched.map(({ path, why }) => [path, why]));
  for (const { path, why } of planted) expect([path, named.get(path)]).toEqual([path, why]);
  expect(named.get(`${directory}/p/made.gz`)).toBe('compressed');
  const shown = await execute([process.execPath, program, 'show', `${directory}/open.capsule`, '--gaps'], {});
  for (const { path, why } of planted) expect(shown.stdout).toContain(`unsearched  ${path}  ${why}`);
  const refused = await freeze('private', '--private');
  expect(refused.code).toBe(2);
  expect(refused.stdout).toContain('FREEZE_NOT_PRIVATE');
});
