import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTree, openCapsule } from '@holotype/capsule';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { failureOf, holotype, type StartedCli } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import {
  freeze,
  machineSize,
  makeProject,
  makeRunMachine,
  type OwnMachine,
  startFreeze,
  startResume,
} from './trouble/run-machine.ts';

/** How many of the points are tried; the figure of the closing note is made with HOLOTYPE_TEST_KILLS=20. */
const kills = Number(process.env['HOLOTYPE_TEST_KILLS'] ?? 3);

const what = 'freeze --resume';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: OwnMachine;
  const at = (path: string) => join(machine.root, path);
  const capsule = '/var/tmp/p.capsule';
  const partial = `${capsule}.partial`;

  const old = (path: string) => {
    utimesSync(at(path), 1e9, 1e9);
  };
  /** Their times are no run's. */
  const oldDirectories = () => {
    for (const path of ['root', 'data']) old(path);
  };
  /** The same project at every freeze, to the time stamp. */
  const prepare = () => {
    rmSync(at('root/p'), { recursive: true, force: true });
    rmSync(at(capsule), { force: true });
    const script = 'cat in.txt /data/in.txt > out.txt; cat out.txt; echo changed >> in.txt';
    makeProject(machine, 'p', script, { 'in.txt': 'as before\n', 'out.txt': 'of an earlier run\n' });
    writeFileSync(at('data/in.txt'), 'beside\n');
    for (const path of ['root/p/in.txt', 'root/p/out.txt', 'root/p/run.sh', 'root/p', 'data/in.txt'])
      old(path);
    oldDirectories();
  };
  const treeOf = async () => {
    const reader = await openCapsule(at(capsule));
    try {
      return { digest: reader.manifest.tree.digest, entries: await loadTree(reader) };
    } finally {
      reader.close();
    }
  };
  const replay = (output: string, ...flags: readonly string[]) =>
    holotype(
      [
        'replay',
        at(capsule),
        '--offline',
        '--store',
        `${machine.place}/store`,
        '-o',
        `${machine.place}/${output}`,
        ...flags,
      ],
      { cwd: machine.place },
    );
  /** Of an undisturbed freeze. */
  let undisturbed: Awaited<ReturnType<typeof treeOf>>;
  beforeAll(async () => {
    machine = makeRunMachine(finished);
    mkdirSync(at('data'));
    prepare();
    expect((await freeze(machine, 'p', { capsule })).code).toBe(0);
    undisturbed = await treeOf();
  });

  /** What lies in the partial directory once the stage has begun, and how it is ended there. */
  const stages: readonly (readonly [string, readonly string[]])[] = [
    ['the run is safe', ['state.json']],
    ['results are packed', ['packs']],
    ['it is captured', ['run.cap.partial']],
    ['its Tree is written', ['run.cap.partial/tree']],
    ['it is whole', ['run.cap/manifest.json']],
    ['it is locked', ['run.cap/packs.partial']],
    ['it has a Lock', ['run.cap/lock.json']],
    ['it is packed', ['capsule', 'capsule.partial']],
    ['it runs again', ['twice']],
    ['its second run is compared', ['twice/outputs', 'twice/stdout']],
  ];
  const signals = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;
  const points = Array.from({ length: 20 }, (_, index) => {
    const [name, paths] = stages[(index * 3) % stages.length] ?? ['', []];
    return [name, signals[index % signals.length] ?? 'SIGKILL', paths] as const;
  });
  const until = async ({ process: running }: StartedCli, paths: readonly string[]) => {
    while (running.exitCode === null && !paths.some((path) => existsSync(at(`${partial}/${path}`))))
      await sleep(2);
  };

  test.each(points.slice(0, kills))(
    'when %s, %s: the run is kept, and --resume finishes it',
    async (_, signal, paths) => {
      prepare();
      const started = startFreeze(machine, 'p', { capsule, flags: ['--twice'] });
      await until(started, paths);
      started.process.kill(signal);
      const done = await started.ended;
      expect([done.code, done.signal]).toEqual(signal === 'SIGKILL' ? [undefined, signal] : [130, undefined]);
      if (signal !== 'SIGKILL') expect(done.stderr).toContain(`holotype freeze --resume ${partial}\n`);
      expect([statSync(at(partial)).mode & 0o777, existsSync(at(capsule))]).toEqual([0o700, false]);
      // What the run read and made is gone or another by now, and nothing of it may be needed.
      writeFileSync(at('root/p/out.txt'), 'another\n');
      rmSync(at('data/in.txt'));
      oldDirectories();
      const again = await startResume(machine, partial).ended;
      expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('continues with ./run.sh')]);
      expect([existsSync(at(partial)), await treeOf()]).toEqual([false, undisturbed]);
      const replayed = await replay('replay');
      expect([replayed.code, replayed.stdout]).toEqual([0, expect.stringContaining('3 of 3 the same')]);
    },
  );

  test('a disk that is full after the run: with room again it goes on', async () => {
    prepare();
    const started = startFreeze(machine, 'p', { capsule });
    await until(started, ['state.json']);
    const { blocks, bavail, bsize } = statfsSync(machine.root);
    machine.resize((blocks - bavail) * bsize + 16_384);
    const done = await started.ended;
    machine.resize(machineSize);
    expect([done.code, failureOf(done)]).toEqual([
      expect.any(Number),
      expect.stringMatching(/^(HOST_DISK_FULL|SPACE_SHORT): /),
    ]);
    expect(done.stderr).toContain(`holotype freeze --resume ${partial}\n`);
    expect((await startResume(machine, partial).ended).code).toBe(0);
    expect(await treeOf()).toEqual(undisturbed);
  });

  test('an output that was not made: another is named, and nothing is run again', async () => {
    prepare();
    const done = await freeze(machine, 'p', { capsule, flags: ['--output', '*.png', '--json'] });
    expect([done.code, JSON.parse(done.stdout)]).toEqual([
      2,
      { error: expect.objectContaining({ code: 'FREEZE_OUTPUT_MISSING', partial }) as unknown },
    ]);
    const other = await freeze(machine, 'p', { capsule });
    expect([other.code, failureOf(other)]).toEqual([
      2,
      `FREEZE_PARTIAL_KEPT: ${partial} contains a run that has ended but was not completely frozen`,
    ]);
    const refused = await startResume(machine, partial, ['--timeout', '5']).ended;
    expect(failureOf(refused)).toBe('OPTION_INVALID: --timeout concerns the run, which has already ended');
    const again = await startResume(machine, partial, ['--output', 'out.txt', '-o', '/root/q.capsule']).ended;
    expect([again.code, existsSync(at('root/q.capsule')), existsSync(at(partial))]).toEqual([0, true, false]);
    expect(failureOf(await startResume(machine, partial).ended)).toBe(
      `FREEZE_PARTIAL_INVALID: ${partial}: no freeze has left a run there`,
    );
  });

  test.each([
    ['FREEZE_NOTHING_MATCHES', ['--compare', 'uot.txt=rtol:1e-6'], ['--compare', 'out.txt=rtol:1e-6']],
    ['FREEZE_CLAIM_NOT_MET', ['--claim', 'A=n.csv:v[1]=0.26'], ['--claim', 'A=n.csv:v[1]=0.3']],
  ])('%s: the run is kept, and goes on with another question', async (code, asked, other) => {
    prepare();
    makeProject(
      machine,
      'p',
      'cat in.txt > out.txt; printf "v\\n0.25\\n" > n.csv; echo run >> /data/runs.txt',
      {
        'in.txt': 'as before\n',
      },
    );
    rmSync(at('data/runs.txt'), { force: true });
    const done = await freeze(machine, 'p', { capsule, flags: asked });
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(`^${code}: `)]);
    expect([existsSync(at(capsule)), done.stderr]).toEqual([
      false,
      expect.stringContaining(`holotype freeze --resume ${partial}`),
    ]);
    const still = await startResume(machine, partial).ended;
    expect([still.code, failureOf(still)]).toEqual([2, expect.stringMatching(`^${code}: `)]);
    const again = await startResume(machine, partial, other).ended;
    expect([again.code, existsSync(at(capsule)), existsSync(at(partial))]).toEqual([0, true, false]);
    expect(readFileSync(at('data/runs.txt'), 'utf8')).toBe('run\n');
    expect((await replay('asked')).code).toBe(0);
  });

  /** Does something over and over until the test is over. */
  const meanwhile = (act: (round: number) => void) => {
    let round = 0;
    const timer = setInterval(() => {
      act(round++);
    }, 20);
    onTestFinished(() => {
      clearInterval(timer);
    });
  };

  test('a log that grows all the time: what the run read of it is held', async () => {
    prepare();
    writeFileSync(at('data/grow.txt'), 'first line\n');
    meanwhile((round) => {
      appendFileSync(at('data/grow.txt'), `line ${String(round)}\n`);
    });
    const argv = ['/bin/sh', '-c', 'head -1 /data/grow.txt > out.txt'];
    const done = await freeze(machine, 'p', { capsule, argv });
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
    expect((await replay('grown')).code).toBe(0);
  });

  test('apt at work: what the run used is as it was, what it did not use as it is now', async () => {
    prepare();
    writeFileSync(at('etc/ld.so.cache'), 'no cache 0\n');
    meanwhile((round) => {
      for (const path of ['etc/ld.so.cache', 'root/p/status']) {
        writeFileSync(at(`${path}.new`), `no cache ${String(round)}\n`);
        renameSync(at(`${path}.new`), at(path));
      }
      if (round % 2 === 0) mkdirSync(at('root/p/package'), { recursive: true });
      writeFileSync(at('root/p/package/file'), String(round));
      if (round % 2 === 1) rmSync(at('root/p/package'), { recursive: true });
    });
    const argv = ['/bin/sh', '-c', 'cat in.txt > out.txt'];
    const done = await freeze(machine, 'p', { capsule, argv, flags: ['--reach', 'run'] });
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
    const { entries } = await treeOf();
    expect(entries.map(({ path }) => path)).toContain('/root/p/status');
    expect((await replay('upgraded')).code).toBe(0);
  });

  test('nothing is left at the end', () => {
    expect(readdirSync(at('var/tmp'))).toEqual(['p.capsule']);
  });
});
