import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execute, makeStore, needsWayIn, plantCanaries, searchCanaries } from '@holotype/kit';
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
    'cat .env settings.py "$HOME/.netrc" "$HOME/.aws/credentials" | wc -l > lines.txt\n',
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
  expect(said).toMatch(/left out, it looks like a secret: .*\/project\/\.env line 2/);
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
  expect(await searchCanaries([`${directory}/out`], planted.canaries)).toEqual([]);
});
