import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from '@holotype/kit';
import { type Done, enter } from './enter.ts';
import { alice, holotypeInside, labEntry, placeOf, type Reader, reader, readerEntry } from './lab.ts';
import type { Workload } from './workload.ts';

/** Directories of one workload in the cache. */
export const placesOf = (cache: string, workload: Workload) => {
  const own = join(cache, 'workloads', workload.name);
  const { project, owner } = placeOf(workload);
  return {
    own,
    project: join(cache, 'lab', project),
    /** Inside the lab, and the same from outside. */
    capsule: join(owner.home, `${workload.name}.capsule`),
    frozen: join(cache, 'lab', owner.home, `${workload.name}.capsule`),
    plain: join(own, 'plain'),
    /** What the frozen run made, copied right after it. */
    there: join(own, 'frozen'),
    /** What the reader has. */
    desk: join(own, 'desk'),
  };
};

const minutes = 60;

const logged = (own: string, step: string, limit: number) => ({
  stdout: join(own, `${step}.out`),
  stderr: join(own, `${step}.err`),
  limit,
});

const expected = (what: string, { code, seconds }: Done, own: string): void => {
  if (code !== 0)
    throw new Error(
      `${what}: ${code === undefined ? 'too slow' : `exit ${String(code)}`} after ${seconds.toFixed(0)} s, see ${own}`,
    );
};

/** Brings the project into the lab, once. */
export const install = async (cache: string, workload: Workload): Promise<void> => {
  const { own, project } = placesOf(cache, workload);
  const done = join(own, 'installed');
  if (existsSync(done)) return;
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  mkdirSync(own, { recursive: true });
  for (const [name, text] of Object.entries(workload.files ?? {})) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  const entry = labEntry(cache, workload, 'install');
  for (const [at, argv] of (workload.install ?? []).entries())
    expected(
      argv.join(' '),
      await enter(entry, [], argv, logged(own, `install-${String(at)}`, 10 * minutes)),
      own,
    );
  const { owner } = placeOf(workload);
  if (owner === alice) {
    const home = join(cache, 'lab', alice.home);
    const work = dirname(project);
    const others = readdirSync(home).map((name) => join(home, name));
    const id = String(alice.uid);
    const give = ['chown', '-h', `${id}:${id}`];
    await must([...give, home, work]);
    // What root installed; beside the project lies what belongs to workloads that are at work, and comes and goes.
    const places = [project, ...others.filter((path) => path !== work)];
    await must(['find', ...places, '-ignore_readdir_race', '!', '-uid', id, '-exec', ...give, '{}', '+']);
  }
  writeFileSync(done, '');
};

/** The command alone, twice: seconds of the second, and what both made, apart from the project. */
export const runPlain = async (cache: string, workload: Workload): Promise<number> => {
  const { own, plain } = placesOf(cache, workload);
  const { owner } = placeOf(workload);
  let seconds = 0;
  for (const turn of ['1', '2']) {
    const aside = `${plain}-${turn}`;
    rmSync(aside, { recursive: true, force: true });
    for (const name of ['made', 'work']) mkdirSync(join(aside, name), { recursive: true });
    chownSync(join(aside, 'made'), owner.uid, owner.uid);
    const entry = { ...labEntry(cache, workload, 'run'), aside };
    const argv = asTyped(workload, workload.command);
    const done = await enter(entry, [], argv, logged(own, `plain-${turn}`, 10 * minutes));
    expected('plain run', done, own);
    seconds = done.seconds;
  }
  return seconds;
};

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** In a terminal, where the workload wants one. */
const asTyped = ({ terminal }: Workload, argv: readonly string[]): readonly string[] =>
  terminal ? ['script', '-qefc', argv.map(quoted).join(' '), '/dev/null'] : argv;

export interface Frozen extends Done {
  readonly bytes: number;
}

/** Freezes it, and copies the results at once. */
export const freeze = async (cache: string, workload: Workload): Promise<Frozen> => {
  const { own, project, capsule, frozen, there } = placesOf(cache, workload);
  for (const left of [frozen, `${frozen}.partial`]) rmSync(left, { recursive: true, force: true });
  const entry = labEntry(cache, workload, 'run');
  // Its results stand in the project afterwards, and a second make would find nothing to do.
  rmSync(join(own, 'installed'), { force: true });
  const argv = [
    ...[...holotypeInside, 'freeze', '--full', '--force', '-o', capsule],
    ...(workload.flags ?? []),
    ...['--', ...workload.command],
  ];
  const done = await enter(entry, [], asTyped(workload, argv), logged(own, 'freeze', 15 * minutes));
  rmSync(there, { recursive: true, force: true });
  for (const name of Object.keys(workload.results)) {
    const from = name.startsWith('/') ? join(cache, 'lab', name) : join(project, name);
    if (name !== 'stdout' && existsSync(from)) cpSync(from, join(there, name), { recursive: true });
  }
  // What freeze itself prints comes after all that the command printed.
  const printed = readFileSync(join(own, 'freeze.out'), 'latin1');
  const end = printed.lastIndexOf(`frozen ${capsule}`);
  mkdirSync(there, { recursive: true });
  writeFileSync(join(there, 'stdout'), end < 0 ? printed : printed.slice(0, end), 'latin1');
  return { ...done, bytes: existsSync(frozen) ? statSync(frozen).size : 0 };
};

/** Gives the capsule to the reader, who gets an empty directory. */
export const handOver = (cache: string, workload: Workload): void => {
  const { frozen, desk } = placesOf(cache, workload);
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk, { recursive: true });
  chownSync(desk, reader.uid, reader.uid);
  renameSync(frozen, join(desk, 'run.capsule'));
};

/** Replays it as somebody else, on another Debian, offline. The reader's directory keeps what was made. */
export const replay = async (
  cache: string,
  workload: Workload,
  release: Reader,
  more: readonly string[] = [],
): Promise<Done> => {
  const { own, desk } = placesOf(cache, workload);
  rmSync(join(desk, 'run.replay'), { recursive: true, force: true });
  const place = join(reader.home, workload.name);
  const entry = readerEntry(cache, release, place);
  const argv = [...holotypeInside, 'replay', 'run.capsule', '--offline', '-o', 'run.replay', ...more];
  return enter(entry, [{ from: desk, to: place }], argv, logged(own, 'replay', 15 * minutes));
};
