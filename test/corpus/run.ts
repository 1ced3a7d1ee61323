/**
 * The corpus: real workloads of others, each frozen by alice on a Debian 12, replayed offline by somebody else on Debian 11, 12 or 13, and the
 * verdict judged by a comparison that shares no code with Holotype's. As root, with mmdebstrap:
 * `node test/corpus/dist/run.js [--cache DIR] [--only NAME,...] [--reader 11|12|13] [--jobs N] [--again] [--changes] [--list]`. A workload that has a
 * result is not run again, unless `--again`. Exit 1 if a verdict is not true. `--changes` makes deliberate changes instead.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changes, type Tried, tryChange } from './changes.ts';
import { comparePlain, compareReplay, judge, readSaid } from './judge.ts';
import { debianVersions, makeLab, type Reader } from './lab.ts';
import type { Outcome } from './outcome.ts';
import { freeze, handOver, install, placesOf, replay, runPlain } from './steps.ts';
import { changesTable, tableOf } from './table.ts';
import type { Workload } from './workload.ts';
import { workloads } from './workloads/index.ts';

const { values } = parseArgs({
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'holotype-corpus') },
    only: { type: 'string' },
    reader: { type: 'string' },
    again: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
    changes: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const { cache } = values;

const readers: readonly Reader[] = ['11', '12', '13'];
/** Each workload goes to one of the readers in turn; who asks for one gets it. */
const readerOf = (workload: Workload): Reader =>
  readers.find((one) => one === values.reader) ?? readers[workloads.indexOf(workload) % 3] ?? '12';

const kept = new Set(changes.map(({ workload }) => workload));

const tryWorkload = async (workload: Workload): Promise<Outcome> => {
  const { name } = workload;
  const reader = readerOf(workload);
  const outcome = { name, versions: debianVersions(cache, workload), reader, seconds: {}, bytes: 0 };
  try {
    await install(cache, workload);
    const plain = await runPlain(cache, workload);
    const varies = comparePlain(cache, workload);
    const frozen = await freeze(cache, workload);
    const seconds = { plain, freeze: frozen.seconds };
    if (frozen.code !== 0)
      return { ...outcome, seconds, plain: varies, broken: `not frozen: ${lastWords(workload, 'freeze')}` };
    handOver(cache, workload);
    const replayed = await replay(cache, workload, reader);
    const said = readSaid(cache, workload, replayed.code);
    const results = compareReplay(cache, workload);
    const all = { ...seconds, replay: replayed.seconds };
    const judged = judge(workload, said, results);
    return { ...outcome, seconds: all, bytes: frozen.bytes, said, results, plain: varies, judged };
  } catch (error) {
    return { ...outcome, broken: error instanceof Error ? error.message : String(error) };
  } finally {
    if (!kept.has(name)) rmSync(join(placesOf(cache, workload).desk, 'run.capsule'), { force: true });
  }
};

const lastWords = (workload: Workload, step: string): string => {
  const lines = readFileSync(join(placesOf(cache, workload).own, `${step}.err`), 'utf8')
    .trim()
    .split('\n');
  return (lines.find((line) => line.startsWith('error')) ?? lines.at(-1) ?? '').slice(0, 300);
};

const asked = values.only?.split(',');
const chosen = workloads.filter(({ name }) => asked?.includes(name) ?? true);
const resultOf = ({ name }: Workload) => join(cache, 'results', `${name}.json`);
const save = (path: string, what: unknown) => {
  writeFileSync(path, `${JSON.stringify(what, undefined, 1)}\n`);
};

if (values.list) {
  for (const { name, about, origin, licence } of chosen)
    console.log(
      `${name}: ${about}\n    ${origin.map((one) => `${one.registry} ${one.package} ${one.version ?? ''} (${one.file})`).join('; ')}; ${licence}`,
    );
} else {
  mkdirSync(join(cache, 'results'), { recursive: true });
  await makeLab(cache);
  if (values.changes) await runChanges();
  else await runAll();
}

async function runAll(): Promise<void> {
  const waiting = chosen.filter((workload) => values.again || !existsSync(resultOf(workload)));
  const work = async () => {
    for (let workload = waiting.shift(); workload !== undefined; workload = waiting.shift()) {
      const outcome = await tryWorkload(workload);
      save(resultOf(workload), outcome);
      console.log(tableOf([outcome]).split('\n')[2]);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  const outcomes = chosen.map((workload) => JSON.parse(readFileSync(resultOf(workload), 'utf8')) as Outcome);
  save(join(cache, 'corpus.json'), outcomes);
  console.log(`\n${tableOf(outcomes)}`);
  process.exitCode = outcomes.every(({ judged }) => judged?.true === true) ? 0 : 1;
}

async function runChanges(): Promise<void> {
  const tried: Tried[] = [];
  for (const change of changes) {
    const workload = workloads.find(({ name }) => name === change.workload);
    if (workload === undefined || (asked && !asked.includes(change.name))) continue;
    if (!existsSync(join(placesOf(cache, workload).desk, 'run.capsule'))) await tryWorkload(workload);
    const one = await tryChange(cache, workload, change, readerOf(workload));
    tried.push(one);
    console.log(changesTable([one]).split('\n')[2]);
  }
  save(join(cache, 'changes.json'), tried);
  console.log(`\n${changesTable(tried)}`);
  process.exitCode = tried.every((one) => one.true) ? 0 : 1;
}
