import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isCredentialPath } from '@holotype/capture';
import { execute, makeValue, type Planted, plantCanaries, searchCanaries } from '@holotype/kit';
import { derivedOf, scanFiles } from '@holotype/secrets';
import { beforeAll, expect, test } from 'vitest';
import { program } from './hostile/cli.ts';
import { makeSmallRoot } from './hostile/root.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const finished = atEnd();
const directories = ['srv/project', 'root', 'home/user'];
let directory: string;
let planted: Planted;
const inScope = (path: string) => !/^\/(?:root|home)\//.test(path);

beforeAll(() => {
  directory = temporary(finished);
  makeSmallRoot(`${directory}/root`);
  mkdirSync(`${directory}/out`);
  planted = plantCanaries({ root: `${directory}/root`, directories });
  const shown = spawn('sleep', ['600'], {
    argv0: planted.argument,
    env: planted.environment,
    stdio: 'ignore',
  });
  finished(() => {
    shown.kill();
  });
});

test('each file with a secret is known by its name, or by what it holds', async () => {
  const files = planted.canaries.map(({ place }) => place).filter((place) => place.startsWith('/'));
  const unnamed = files.filter((path) => isCredentialPath(path) === undefined && path !== '/etc/shadow');
  const repeated = new Set(planted.repeated);
  expect(unnamed.filter((path) => !repeated.has(path))).toEqual(planted.knownByContent);
  const paths = [...unnamed, ...planted.described];
  const { findings } = await scanFiles({ root: `${directory}/root`, paths });
  const derived = derivedOf(unnamed, new Set(findings.keys()));
  expect([...findings.keys(), ...derived].sort()).toEqual(paths.toSorted());
  expect(derived.sort()).toEqual(planted.repeated.toSorted());
});

/** Runs a verb with the canaries in its environment and among its arguments; what it prints is one more output. */
const run = async (name: string, ...args: readonly string[]): Promise<void> => {
  const argv = [process.execPath, `--title=${planted.argument}`, program, ...args];
  const { code, stdout, stderr } = await execute(argv, { cwd: directory, env: planted.environment });
  writeFileSync(`${directory}/out/${name}.printed`, stdout + stderr);
  expect([name, code, stderr]).toEqual([name, 0, stderr]);
};

test('no secret gets into any output of capture, lock, pack, rebuild, verify and show', async () => {
  const store = ['--store', 'store', '--quiet'];
  await run('capture', 'capture', '--root', 'root', '-o', 'out/a.cap', '--store', 'store');
  const said = readFileSync(`${directory}/out/capture.printed`, 'utf8');
  const found = [...planted.knownByContent, ...planted.repeated, ...planted.described];
  for (const path of found.filter(inScope))
    expect(said).toContain(`excluded because it looks like a secret: ${path}`);
  await run('lock', 'lock', 'out/a.cap', '--offline', ...store);
  await run('pack', 'pack', 'out/a.cap', '--full', '-o', 'out/a.capsule', ...store);
  for (const form of ['dir', 'tar', 'oci'])
    await run(form, 'rebuild', 'out/a.capsule', '--offline', '--form', form, '-o', `out/${form}`, ...store);
  await run('verify', 'verify', 'out/dir', 'out/a.capsule', '--html', 'out/verify.html');
  await run('verify.json', 'verify', 'out/dir', 'out/a.capsule', '--json');
  await run('show', 'show', 'out/a.capsule', '--packages', '--gaps', '--html', 'out/show.html');
  await run('show.json', 'show', 'out/a.capsule', '--json');
  await run('lock.json', 'show', 'out/a.capsule', '--json', '--lock');
  for (const target of ['containerfile', 'apptainer'])
    await run(
      target,
      'build',
      'out/a.capsule',
      '--target',
      target,
      '-o',
      `out/${target}`,
      '--offline',
      ...store,
    );
  expect(await searchCanaries([`${directory}/out`], planted.canaries)).toEqual([]);
  // What is no secret went all the way.
  expect(readFileSync(`${directory}/out/dir/usr/local/bin/own`, 'utf8')).toContain('echo own');
});

test('what its owner says is no secret is held, and the same search finds it', async () => {
  const value = makeValue();
  const text = `TOKEN = "ghp_${value}abcd" # gitleaks:allow\n`;
  writeFileSync(`${directory}/root/srv/project/allowed.py`, text);
  await run('capture of a project', 'capture', '--root', 'root', '-o', 'open.cap', '--quiet');
  await run('lock of a project', 'lock', 'open.cap', '--offline', '--store', 'store', '--quiet');
  await run('pack of a project', 'pack', 'open.cap', '-o', 'open.capsule', '--store', 'store', '--quiet');
  const seen = await searchCanaries([`${directory}/open.capsule`], [{ place: 'allowed', value }]);
  expect(seen.map(({ place }) => place)).toContain('allowed');
});
