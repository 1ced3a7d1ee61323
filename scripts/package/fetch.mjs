// Brings what is pinned, from wherever npm and this machine's Debian archives are: what comes is compared with its hash, and kept for the next time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { decompress, readAll, readDeb, readTar, toBuffer } from '../../packages/formats/dist/index.js';
import { openLocal } from '../../packages/host/dist/index.js';
import { openStore } from '../../packages/store/dist/index.js';
import { debianArchives } from '../../packages/workflows-replay/dist/way-in/archives.js';
import { root } from '../setup.mjs';

const cache = join(root, 'node_modules/.cache/holotype-package');

/** A tarball of the npm registry that this machine asks; its path. */
export const fetchFromNpm = (name, version, integrity) => {
  const path = join(cache, `${name.replace('/', '-')}-${version}.tgz`);
  const isRight = (bytes) => `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity;
  if (existsSync(path) && isRight(readFileSync(path))) return path;
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'npm-'));
  const argv = ['pack', `${name}@${version}`, '--pack-destination', directory, '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', argv, { encoding: 'utf8', cwd: directory });
  if (status !== 0) throw new Error(`npm ${argv.join(' ')}: ${stderr}`);
  const packed = join(directory, readdirSync(directory)[0]);
  if (!isRight(readFileSync(packed))) throw new Error(`${name} ${version} is not what was pinned`);
  renameSync(packed, path);
  rmSync(directory, { recursive: true });
  return path;
};

/** A package of a Debian archive; its path. */
export const fetchFromDebian = async ({ url, sha256 }) => {
  const store = openStore({ path: join(cache, 'store'), offline: false, env: process.env });
  const urls = debianArchives(openLocal().files).map((archive) => `${archive}/${url}`);
  const { path } = await store.fetch({ sha256, urls, named: 'by-user' });
  return path;
};

/** Bytes: no file of what is pinned is larger. */
const largest = 2 ** 30;
const contentOf = async (member) => toBuffer(await readAll(member.content(), largest, member.path));

/** Hands each file of a package to `take`. */
export const readPackage = async (path, take) => {
  for await (const member of readDeb([readFileSync(path)]))
    if (member.part === 'data' && member.type === 'file') await take(member.path, () => contentOf(member));
};

/** Hands each file of a source archive to `take`. */
export const readSource = async (path, take) => {
  for await (const member of readTar(decompress('xz', [readFileSync(path)])))
    if (member.type === 'file') await take(member.path, () => contentOf(member));
};

/** One file of a tarball from npm. */
export const readFromNpm = async (path, wanted) => {
  for await (const member of readTar(decompress('gzip', [readFileSync(path)])))
    if (member.path === `/${wanted}`) return await contentOf(member);
  throw new Error(`${path} has no ${wanted}`);
};
