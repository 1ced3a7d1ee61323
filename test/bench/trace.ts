/**
 * What tracing costs beside a bare run, `strace -f --seccomp-bpf` and reprozip: `node test/bench/dist/trace.js [ROUNDS] [DIRECTORY]`.
 * Each traced run is told beside a bare one just before it; the figures are the medians of these ratios, of wall time and of processor
 * time with that of the tracer, since other work on the machine stretches the former most. numpy and reprozip come from PyPI into a venv
 * of the bench. Outputs lie in memory. `run`: until the command had ended; `whole`: until traceRun knew every digest.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, fastPlace, must } from '@holotype/kit';
import { detectMechanisms, type MechanismName, traceRun } from '@holotype/trace';

const rounds = Number(process.argv[2] ?? 5);
const place = process.argv[3] ?? '/tmp/holotype-bench-trace';
const outputs = join(fastPlace(1e9), 'holotype-bench-trace');
const scratch = join(place, 'scratch');
const venv = join(place, 'venv');
/** Of the processor's clock, a second; Linux tells programs no other number. */
const ticks = 100;
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: place };

interface Workload {
  readonly name: string;
  readonly goal: string;
  readonly argv: readonly [string, ...string[]];
}
/** Seconds. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}
type Costs = Readonly<Record<string, Cost>>;
interface Rival {
  readonly name: string;
  readonly run: (argv: Workload['argv']) => Promise<Costs>;
}

const shell = (script: string): Workload['argv'] => ['sh', '-ec', script];
const workloads: readonly Workload[] = [
  {
    name: '20 x python3 -c "import numpy"',
    goal: '1.3',
    argv: shell(`for i in $(seq 20); do ${venv}/bin/python -c 'import numpy'; done`),
  },
  {
    name: '60 compilations',
    goal: '1.8',
    argv: shell(`for i in $(seq 60); do gcc -O1 -c ${place}/unit.c -o ${outputs}/$i.o; done`),
  },
  {
    name: 'cp -r of 5,000 files',
    goal: 'low',
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

/** Seconds of processor time of all children that have ended. */
const childTime = (): number => {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
};

/** As a child with nothing to read, whose output is thrown away. */
const time = async (argv: readonly string[]): Promise<Cost> => {
  const [start, before] = [performance.now(), childTime()];
  await must(argv, { env: environment });
  return { wall: (performance.now() - start) / 1000, cpu: childTime() - before };
};

const by = (mechanism: MechanismName): Rival => ({
  name: mechanism,
  run: async (argv) => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    const [start, before] = [performance.now(), childTime()];
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
    });
    const cpu = childTime() - before;
    const wall = (performance.now() - start) / 1000;
    return { [`${mechanism}, run`]: { wall: usage.wall, cpu }, [`${mechanism}, whole`]: { wall, cpu } };
  },
});
const command = (name: string, prefix: readonly string[]): Rival => ({
  name,
  run: async (argv) => ({ [name]: await time([...prefix, ...argv]) }),
});
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

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
  ({ usable, name }) => usable && (name === 'guarded' || name === 'ptrace' || name === 'notify'),
);
const has = async (argv: readonly string[]) => (await execute(argv).catch(() => undefined))?.code === 0;
const rivals: readonly Rival[] = [
  ...usable.map(({ name }) => by(name)),
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
  const ratios = new Map<string, Cost[]>();
  const bare: Cost[] = [];
  for (let round = 0; round < rounds; round++)
    for (const { run } of rivals) {
      rmSync(join(outputs, 'copy'), { recursive: true, force: true });
      const alone = await time(argv);
      bare.push(alone);
      rmSync(join(outputs, 'copy'), { recursive: true, force: true });
      for (const [what, { wall, cpu }] of Object.entries(await run(argv)))
        ratios.set(what, [...(ratios.get(what) ?? []), { wall: wall / alone.wall, cpu: cpu / alone.cpu }]);
    }
  const of = (costs: readonly Cost[], what: keyof Cost) => median(costs.map((cost) => cost[what])).toFixed(2);
  console.log(`${name} (goal ${goal}); bare ${of(bare, 'wall')} s, processor ${of(bare, 'cpu')} s`);
  for (const [what, costs] of ratios)
    console.log(`  ${what}: ${of(costs, 'wall')}, processor ${of(costs, 'cpu')}`);
}
rmSync(outputs, { recursive: true, force: true });
