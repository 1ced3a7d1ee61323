// Brings what is pinned, from wherever npm and this machine's Debian archives are: what comes is compared with its hash, and kept for the next time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { decompress, readDeb, readTar } from '../../packages/formats/dist/index.js';
import { openLocal } from '../../packages/host/dist/index.js';
import { debianArchives } from '../../packages/workflows-replay/dist/way-in/archives.js';
import { root } from '../setup.mjs';

const cache = join(root, 'node_modules/.cache/holotype-package');

const hashed = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

const keep = async (name, isRight, bring) => {
  const path = join(cache, name);
  if (existsSync(path) && isRight(readFileSync(path))) return path;
  mkdirSync(cache, { recursive: true });
  const bytes = await bring();
  if (!isRight(bytes)) throw new Error(`${name} is not what was pinned`);
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
  return path;
};

/** A tarball of the npm registry that this machine asks; its path. */
export const fetchFromNpm = (name, version, integrity) =>
  keep(
    `${name.replace('/', '-')}-${version}.tgz`,
    (bytes) => `sha512-${hashed(bytes, 'sha512', 'base64')}` === integrity,
    () => {
      const directory = mkdtempSync(join(cache, 'npm-'));
      const argv = ['pack', `${name}@${version}`, '--pack-destination', directory, '--loglevel=error'];
      const { status, stderr } = spawnSync('npm', argv, { encoding: 'utf8', cwd: directory });
      if (status !== 0) throw new Error(`npm ${argv.join(' ')}: ${stderr}`);
      const bytes = readFileSync(join(directory, readdirSync(directory)[0]));
      rmSync(directory, { recursive: true });
      return bytes;
    },
  );

const download = async (path) => {
  const failures = [];
  for (const archive of debianArchives(openLocal().files))
    try {
      const answer = await fetch(`${archive}/${path}`);
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      failures.push(`${archive}: ${answer.status}`);
    } catch (error) {
      failures.push(`${archive}: ${error.message}`);
    }
  throw new Error(`no Debian archive gave ${path}: ${failures.join('; ')}`);
};

/** A package of a Debian archive; its path. */
export const fetchFromDebian = ({ url, sha256 }) =>
  keep(
    url.slice(url.lastIndexOf('/') + 1),
    (bytes) => hashed(bytes, 'sha256', 'hex') === sha256,
    () => download(url),
  );

const contentOf = async (member) => {
  const pieces = [];
  for await (const piece of member.content()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};

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
