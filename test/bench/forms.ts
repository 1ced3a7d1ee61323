/**
 * The real runs as images, each by every engine: whether the results came out, and what a start costs: `node test/bench/dist/forms.js [NAME...]`.
 * As root, the machine's registries and Debian archive at hand.
 */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PreparedRun, realRuns } from '@holotype/hosts';
import {
  type Actor,
  actors,
  apptainerRoot,
  type ApptainerUser,
  apptainerUids,
  checkout,
  execute,
  inApptainer,
  makeScratch,
  must,
  withFuse,
} from '@holotype/kit';
import type { Report } from '@holotype/model';

const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
const starts = 5;

interface Cell {
  readonly form: 'sif' | 'squashfs' | 'oci';
  readonly engine: string;
  readonly actor: Actor;
}
const root: Actor = { name: 'root', prefix: [], uid: 0 };

const inSid = (at: string, user: ApptainerUser, place: string): Actor => {
  const binds = [place, checkout, process.execPath];
  return { name: user, uid: apptainerUids[user], prefix: inApptainer(at, [], { user, binds }) };
};

const cellsIn = async (place: string): Promise<readonly Cell[]> => {
  const sid = await apptainerRoot();
  const mounting = actors()
    .filter(({ name }) => name === 'an ordinary user')
    .flatMap((actor) => withFuse(actor) ?? []);
  return [
    ...(['root', 'mapped', 'plain'] as const).map((user) => ({
      ...({ form: 'sif', engine: 'apptainer', actor: inSid(sid, user, place) } as const),
    })),
    ...(['charliecloud', 'squashfuse'] as const).flatMap((engine) =>
      mounting.map((actor) => ({ form: 'squashfs', engine, actor }) as const),
    ),
    { form: 'oci', engine: 'podman', actor: root },
  ];
};

/** Limits are podman's own defaults where root may raise limits; its storage is this directory's. */
const podmanSettings = (place: string): Readonly<Record<string, string>> => {
  const at = (name: string) => join(place, name);
  const limits = 'default_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]';
  const engine = 'cgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "runc"';
  writeFileSync(at('containers.conf'), `[containers]\n${limits}\n[engine]\n${engine}\n`);
  const storage = `driver = "overlay"\ngraphroot = "${at('storage')}"\nrunroot = "${at('running')}"`;
  writeFileSync(at('storage.conf'), `[storage]\n${storage}\n`);
  return { CONTAINERS_CONF: at('containers.conf'), CONTAINERS_STORAGE_CONF: at('storage.conf') };
};

const freeze = async ({ directory, argv, outputs }: PreparedRun, capsule: string): Promise<void> => {
  const declared = outputs.flatMap((output) => ['--output', output]);
  const options = ['-q', '--force', '--full', '--reach', 'files', '-o', capsule, ...declared];
  await must([...holotype, 'freeze', ...options, '--', ...argv], { cwd: directory });
};

const seconds = async (argv: readonly string[], cwd: string): Promise<number> => {
  const started = performance.now();
  await must(argv, { cwd });
  return (performance.now() - started) / 1000;
};

let homes = 0;
await using scratch = makeScratch();
chmodSync(scratch.path, 0o755);
const podman = join(scratch.path, 'podman');
mkdirSync(podman);
const settings = podmanSettings(podman);

const replay = async (
  { form, engine, actor }: Cell,
  capsule: string,
  place: string,
): Promise<Report['replay'] | string> => {
  const home = join(place, `home-${String(++homes)}`);
  mkdirSync(home);
  chownSync(home, actor.uid, actor.uid);
  const options = ['--form', form, '--engine', engine, '--offline', '--json', '--quiet'];
  const places = ['--store', join(home, 'store'), '-o', join(home, 'again')];
  const { code, stdout, stderr } = await execute(
    [...actor.prefix, ...holotype, 'replay', capsule, ...options, ...places],
    { cwd: '/', env: { HOME: home, USER: 'someone', ...settings } },
  );
  await must(['rm', '-rf', home]);
  const { replay: found } = JSON.parse(stdout || '{}') as Partial<Report>;
  return found ?? `exit ${String(code)}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
};

const verdict = (found: Report['replay'] | string): string => {
  if (found === undefined || typeof found === 'string') return found ?? 'no report';
  const { result, outputs, isolation, usage } = found;
  const declared = outputs.filter(({ compared }) => compared === true);
  const agree = declared.filter(({ agrees }) => agrees).length;
  const open = isolation.filter(({ held }) => !held).map(({ what }) => what);
  return `${result}, ${String(agree)} of ${String(declared.length)}, ${usage.here.toFixed(2)} s${open.length > 0 ? `; not held: ${open.join(', ')}` : ''}`;
};

const name = ({ form, engine, actor }: Cell) => `${form} by ${engine} as ${actor.name}`;

/** A run that does nothing: what it takes is the start. podman's load and squashfuse's mount come before. */
const measureStarts = async (cells: readonly Cell[], place: string): Promise<void> => {
  const directory = join(place, 'project');
  mkdirSync(directory);
  const capsule = join(place, 'true.capsule');
  await freeze({ directory, argv: ['/bin/true'], outputs: [] }, capsule);
  const bare: number[] = [];
  for (let time = 0; time < starts; time++) bare.push(await seconds(['/bin/true'], directory));
  console.log(`start: bare ${Math.min(...bare).toFixed(3)} s`);
  for (const cell of cells) {
    const walls: number[] = [];
    for (let time = 0; time < starts; time++) {
      const found = await replay(cell, capsule, place);
      if (typeof found === 'object') walls.push(found.usage.here);
    }
    console.log(`  ${name(cell)}: ${Math.min(...walls).toFixed(3)} s`);
  }
};

const asked = process.argv.slice(2);
const cells = await cellsIn(scratch.path);
if (asked.length === 0 || asked.includes('start')) {
  const place = join(scratch.path, 'start');
  mkdirSync(place);
  await measureStarts(cells, place);
}
for (const run of realRuns) {
  if (asked.length > 0 && !asked.includes(run.name)) continue;
  const place = join(scratch.path, run.name);
  mkdirSync(place);
  const prepared = await run.prepare(place);
  await freeze(prepared, join(place, 'run.capsule'));
  console.log(`${run.summary}: bare ${(await seconds(prepared.argv, prepared.directory)).toFixed(2)} s`);
  for (const cell of cells)
    console.log(`  ${name(cell)}: ${verdict(await replay(cell, join(place, 'run.capsule'), place))}`);
  await must(['rm', '-rf', '--one-file-system', place]);
}
await execute(['umount', join(podman, 'storage/overlay')]);
