/**
 * What tracing costs beside a bare run, `strace -f --seccomp-bpf` and reprozip, in interleaved rounds, the quickest of each:
 * `node test/bench/dist/trace.js [ROUNDS] [DIRECTORY]`. numpy and reprozip come from PyPI into a venv of the bench. Outputs lie in
 * memory. `run`: until the command had ended; `whole`: until traceRun knew every digest; `looks`: with what is asked for without being
 * opened, as `--reach files` needs it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, fastPlace, must } from '@holotype/kit';
import { detectMechanisms, type MechanismName, traceRun } from '@holotype/trace';

const rounds = Number(process.argv[2] ?? 5);
const place = process.argv[3] ?? '/tmp/holotype-bench-trace';
const outputs = join(fastPlace(1e9), 'holotype-bench-trace');
const scratch = join(place, 'scratch');
const venv = join(place, 'venv');
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: place };

interface Workload {
  readonly name: string;
  readonly goal: string;
  readonly argv: readonly [string, ...string[]];
}
/** Seconds. */
type Times = Readonly<Record<string, number>>;
interface Rival {
  readonly name: string;
  readonly run: (argv: Workload['argv']) => Promise<Times>;
}

const shell = (script: string): Workload['argv'] => ['sh', '-ec', script];
const workloads: readonly Workload[] = [
  {
    name: '20 x python3 -c "import numpy"',
    goal: '1.15',
    argv: shell(`for i in $(seq 20); do ${venv}/bin/python -c 'import numpy'; done`),
  },
  {
    name: '60 compilations',
    goal: '1.3',
    argv: shell(`for i in $(seq 60); do gcc -O1 -c ${place}/unit.c -o ${outputs}/$i.o; done`),
  },
  {
    name: 'cp -r of 5,000 files',
    goal: '2.2',
    argv: ['cp', '-r', join(place, 'many'), join(outputs, 'copy')],
  },
];

const prepare = async (): Promise<void> => {
  rmSync(outputs, { recursive: true, force: true });
  for (const path of [place, outputs, scratch]) mkdirSync(path, { recursive: true });
  for (let directory = 0; directory < 50; directory++) {
    mkdirSync(join(place, `many/${String(directory)}`), { recursive: true });
    for (let file = 0; file < 100; file++)
      writeFileSync(
        join(place, `many/${String(directory)}/${String(file)}`),
        `${String(file)}\n`.repeat(100),
      );
  }
  const includes = ['stdio', 'stdlib', 'string', 'math', 'unistd', 'time', 'errno', 'signal'];
  const body = 'int main(void) { return printf("%f", sqrt(2)); }\n';
  writeFileSync(join(place, 'unit.c'), `${includes.map((name) => `#include <${name}.h>\n`).join('')}${body}`);
  await must(['python3', '-m', 'venv', venv]);
  await must([join(venv, 'bin/pip'), 'install', '--quiet', 'numpy']);
  const done = await execute([join(venv, 'bin/pip'), 'install', '--quiet', 'reprozip']);
  if (done.code !== 0)
    console.log(`reprozip is not to be had: ${done.stderr.trim().split('\n').at(-1) ?? ''}`);
};

/** As a child with nothing to read, whose output is thrown away. */
const time = async (argv: readonly string[]): Promise<number> => {
  const start = performance.now();
  await must(argv, { env: environment });
  return (performance.now() - start) / 1000;
};

const by = (mechanism: MechanismName, looks: boolean): Rival => ({
  name: looks ? `${mechanism}, looks` : mechanism,
  run: async (argv) => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    const start = performance.now();
    const { usage } = await traceRun({
      argv,
      workingDirectory: place,
      environment,
      scratch,
      stdin: undefined,
      stdout: join(scratch, 'stdout'),
      stderr: join(scratch, 'stderr'),
      echo: false,
      mechanisms: [mechanism],
      looks,
    });
    const name = looks ? `${mechanism}, looks` : mechanism;
    return { [`${name}, run`]: usage.wall, [`${name}, whole`]: (performance.now() - start) / 1000 };
  },
});
const command = (name: string, prefix: readonly string[]): Rival => ({
  name,
  run: async (argv) => ({ [name]: await time([...prefix, ...argv]) }),
});

await prepare();
const reprozip = [
  'trace',
  '--overwrite',
  '--dont-identify-packages',
  '--dont-find-inputs-outputs',
  '-d',
  join(place, 'rpz'),
];
const usable = (await detectMechanisms()).filter(
  ({ usable, name }) => usable && (name === 'ptrace' || name === 'notify'),
);
const has = async (argv: readonly string[]) => (await execute(argv).catch(() => undefined))?.code === 0;
const rivals: readonly Rival[] = [
  command('bare', []),
  ...usable.flatMap(({ name }) => [by(name, false), by(name, true)]),
  ...((await has(['strace', '-V']))
    ? [
        command('strace', [
          'strace',
          '-f',
          '--seccomp-bpf',
          '-qq',
          '-e',
          'trace=%file,%process',
          '-o',
          join(place, 'strace.log'),
        ]),
      ]
    : []),
  ...((await has([join(venv, 'bin/reprozip'), '--version']))
    ? [command('reprozip', [join(venv, 'bin/reprozip'), ...reprozip])]
    : []),
];

for (const { name, goal, argv } of workloads) {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++)
    for (const { run } of rivals) {
      rmSync(join(outputs, 'copy'), { recursive: true, force: true });
      for (const [what, seconds] of Object.entries(await run(argv)))
        best.set(what, Math.min(seconds, best.get(what) ?? Infinity));
    }
  const bare = best.get('bare') ?? NaN;
  console.log(`${name} (goal ${goal}); bare ${bare.toFixed(3)} s`);
  for (const [what, seconds] of best)
    if (what !== 'bare')
      console.log(`  ${what}: ${seconds.toFixed(3)} s, ratio ${(seconds / bare).toFixed(2)}`);
}
rmSync(outputs, { recursive: true, force: true });
