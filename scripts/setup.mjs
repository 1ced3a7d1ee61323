// Brings what a fresh clone lacks: pnpm, the dependencies, the compiled packages. Needs only Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const tools = join(root, '.tools');
const bin = join(tools, 'node_modules/.bin');

/** The environment in which turbo and scripts find the pnpm that package.json names. */
export const environment = {
  ...process.env,
  PATH: `${bin}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
};

/** Runs argv in the repository, its output shown; ends this process with its exit code if it fails. */
export const must = (program, args, options = {}) => {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    ...options,
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\nerror: ${program} ${args.join(' ')} failed`);
    process.exit(status ?? 1);
  }
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`error: Node ${process.versions.node} is too old; holotype needs 20.19 or later`);
  process.exit(7);
};

const bringPnpm = () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = packageManager.split('@')[1];
  const installed = join(tools, 'node_modules/pnpm/package.json');
  if (existsSync(installed) && JSON.parse(readFileSync(installed, 'utf8')).version === version) return;
  console.log(`installing pnpm ${version}, for this clone alone`);
  must('npm', [
    'install',
    '--prefix',
    tools,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `pnpm@${version}`,
  ]);
};

const bringDependencies = () => {
  const stamp = join(root, 'node_modules/.holotype-lockfile');
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(stamp, { force: true });
  console.log('installing dependencies');
  must('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']);
  writeFileSync(stamp, digest);
};

/** After this the command runs from the repository: `npx holotype`. */
export const setUp = () => {
  checkNode();
  bringPnpm();
  bringDependencies();
  console.log('compiling (a minute or two in a fresh clone)');
  must('tsc', ['--build']);
  must('node', ['scripts/bundle.mjs']);
};
