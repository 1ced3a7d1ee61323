// Node, its C library and a way into a root beside the application: what a machine need not have then.
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bindingFile, bindings } from '../bundle.mjs';
import { root } from '../setup.mjs';
import { fetchFromDebian, fetchFromNpm, readFromNpm, readPackage } from './fetch.mjs';
import { machines, nodeVersion } from './pins.mjs';

const elf = { programHeaders: 32, sectionHeaders: 40, headerSize: 54, count: 56, sectionCount: 60 };

/** An ELF program without what only debuggers read: everything behind its last segment, the list of sections among it. */
const stripped = (program) => {
  const start = Number(program.readBigUInt64LE(elf.programHeaders));
  const [size, count] = [program.readUInt16LE(elf.headerSize), program.readUInt16LE(elf.count)];
  let end = 0;
  for (let at = start; at < start + size * count; at += size)
    end = Math.max(end, Number(program.readBigUInt64LE(at + 8) + program.readBigUInt64LE(at + 32)));
  const kept = Buffer.from(program.subarray(0, end));
  kept.writeBigUInt64LE(0n, elf.sectionHeaders);
  kept.fill(0, elf.sectionCount, elf.sectionCount + 4);
  return kept;
};

const put = (directory, to, bytes, mode = 0o644) => {
  const path = join(directory, to);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  chmodSync(path, mode);
};

const addPackage = async (directory, pinned) => {
  const wanted = new Map(pinned.files.map(({ path, to }) => [path, to]));
  const path = await fetchFromDebian(pinned);
  await readPackage(path, async (member, content) => {
    const to = wanted.get(member);
    if (to !== undefined) put(directory, to, await content(), 0o755);
    wanted.delete(member);
    if (member === `/usr/share/doc/${pinned.name}/copyright`)
      put(directory, `licenses/${pinned.name}`, await content());
  });
  if (wanted.size > 0) throw new Error(`${path} lacks ${[...wanted.keys()].join(', ')}`);
};

/** Adds all that `machine` needs to the application in `directory`. */
export const addMachine = async (directory, machine) => {
  const { node: integrity, packages } = machines[machine];
  const tarball = await fetchFromNpm(`node-${machine}`, nodeVersion, integrity);
  put(directory, 'lib/node', stripped(await readFromNpm(tarball, 'package/bin/node')), 0o755);
  put(directory, 'licenses/node', await readFromNpm(tarball, 'package/LICENSE'));
  for (const pinned of packages) await addPackage(directory, pinned);
  copyFileSync(launcherOf(machine), join(directory, 'node'));
  chmodSync(join(directory, 'node'), 0o755);
  const sources = packages.map(({ name, url }) => `${name}: Debian, ${url}`);
  put(
    directory,
    'licenses/README',
    `Programs and libraries of others, unchanged (Node without its debugging symbols):\n\nnode: nodejs.org, ${nodeVersion}\n${sources.join('\n')}\n\nTheir sources are in the Debian source packages of the same names and versions.\n`,
  );
  // Bindings for other machines are of no use here.
  for (const other of Object.keys(bindings))
    if (other !== machine) rmSync(join(directory, 'bundle', bindingFile(other)), { force: true });
};

export const launcherOf = (machine) =>
  join(root, `apps/launcher/bin/holotype-launcher-${machines[machine].elf}`);
