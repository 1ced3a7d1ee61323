import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, checkout } from '@holotype/kit';
import type { Isolation } from '@holotype/model';
import { makeCapsule } from './capsule/make-capsule.ts';
import type { Breach, Case, World } from './case.ts';
import { compile } from './compile.ts';
import { judge, snapshotOf, sort, typed } from './judge.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { giveTo } from './world.ts';

const bin = join(checkout, 'apps/cli/bin/holotype.mjs');
const inspected = 32 * 1024 * 1024;

/** The way in that a replay is told to use. */
export interface Runtime {
  readonly name: string;
  readonly options: readonly string[];
}
export interface Attack {
  readonly one: Case;
  readonly actor: Actor;
  readonly runtime: Runtime;
  readonly world: World;
  /** What the report of a harmless run says here. */
  readonly usual: readonly Isolation[];
}
export interface Result {
  readonly said: readonly (readonly [Breach, string])[];
  readonly broken: readonly (readonly [Breach, string])[];
  readonly outcome: Outcome;
}

/** All bytes that a replay left, up to some for each file. */
const given = (directory: string): string =>
  !existsSync(directory)
    ? ''
    : readdirSync(directory, { recursive: true, encoding: 'latin1' })
        .map((name) => Buffer.concat([Buffer.from(directory), Buffer.from('/'), Buffer.from(name, 'latin1')]))
        .map((path) => {
          const stat = statSync(path, { throwIfNoEntry: false });
          return stat?.isFile() === true && stat.size < inspected ? readFileSync(path, 'latin1') : '';
        })
        .join('\n');

/** podman's own, one for each user: it holds the user namespace. Another by that name is not. */
const pause = /^\d+ \d+ \(podman pause\) /;
const withoutPause = (left: readonly string[]): readonly string[] => {
  const at = left.findIndex((line) => pause.test(line));
  return left.filter((_, index) => index !== at);
};

/** A mount, process and network namespace of the test's own: what a run does to processes ends there. */
const alone = [
  'unshare',
  '--mount',
  '--propagation',
  'private',
  '--pid',
  '--fork',
  '--mount-proc',
  '--net',
  '--kill-child',
  '--',
];

/** Replays a hostile capsule on a terminal of the reader's, and looks at what came of it. */
export const attack = async ({ one, actor, runtime, world, usual }: Attack): Promise<Result> => {
  const [seen, capsule, output] = ['seen', 'hostile.capsule', 'again'].map((name) =>
    join(world.place, name),
  ) as [string, string, string];
  for (const path of [seen, output]) rmSync(path, { recursive: true, force: true });
  mkdirSync(seen);
  await makeCapsule(capsule, one.capsule(world));
  const before = snapshotOf(world.victim);
  const replay = [
    ...[...actor.prefix, 'env', `HOME=${join(world.place, 'home')}`, `TMPDIR=${join(world.place, 'tmp')}`],
    // podman keeps process ids there, which nobody has outside the namespace of this one.
    `XDG_RUNTIME_DIR=${join(world.place, 'run')}`,
    ...[
      process.execPath,
      bin,
      'replay',
      capsule,
      '--offline',
      '--store',
      join(world.place, 'store'),
      '-o',
      output,
    ],
    ...['--even-if-unfit', '--again', 'never', ...runtime.options, ...(one.options?.(world) ?? [])],
  ];
  giveTo(actor, world.place);
  const reader = [compile('reader'), seen, String(actor.uid), String(one.seconds ?? 60), typed];
  const [program = '', ...rest] = [...alone, ...reader, ...replay];
  const child = spawn(program, rest, { cwd: world.place, stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  const ended = readOutcome(seen, output);
  const outcome = runtime.name === 'podman' ? { ...ended, left: withoutPause(ended.left) } : ended;
  const after = snapshotOf(world.victim);
  const found = judge(one, { outcome, world, before, after, given: given(output), usual });
  return { ...sort(one, found, outcome.isolation), outcome };
};
