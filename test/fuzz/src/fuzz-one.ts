import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkout } from '@holotype/kit';
import { readCorpus } from './corpus.ts';
import { limits } from './harness.ts';
import { harnesses, type Listed } from './harnesses/index.ts';

export interface Fuzzed {
  readonly executions: number;
  /** Edges that were met, of our code and of the libraries that it reads with. */
  readonly edges: number;
  /** Seconds of the slowest input, and by how many megabytes one input raised the peak. */
  readonly slowest: number;
  readonly raised: number;
  /** Megabytes of the whole process. */
  readonly peak: number;
  /** Files that hold what was found, and what was said of it. */
  readonly findings: readonly string[];
  readonly said: string;
  /** A directory of all inputs that were new in some way. */
  readonly corpus: string;
}

export interface FuzzRequest {
  /** All of them in one process if not given; the first byte of an input then says which reader gets the rest. */
  readonly harness?: Listed;
  /** What is put before the path of Node. */
  readonly loader: readonly string[];
  /** An empty directory. */
  readonly place: string;
  readonly seconds: number;
  /** The same seed and the same code give the same inputs. */
  readonly seed: number;
}

/** Libraries in JavaScript that readers are made of. */
const libraries = [
  'fzstd',
  'pako',
  'jszip',
  'pngjs',
  'jpeg-js',
  'xz-decompress',
  'fflate',
  'netcdfjs',
  'csv-parse',
];
/** The largest input, bytes; smaller ones are many times faster. */
const largest = 32 * 1024;
const megabytes = 3000;

/** V8 takes a signal for WebAssembly that reads out of its memory, and libFuzzer takes that for a crash. */
const noTraps = ['--disable-wasm-trap-handler'];

const cli = (): string => join(createRequire(import.meta.url).resolve('@jazzer.js/core'), '../cli.js');

/** `packages/formats/dist/`: what is not instrumented loads many times faster. */
const packagesOf = ({ reads }: Listed): string[] => [
  ...new Set(reads.map((path) => `packages/${path.split('/')[0] ?? ''}/dist/`)),
];

const last = (pattern: RegExp, text: string): number => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

const listed = (directory: string): string[] => readdirSync(directory).map((name) => join(directory, name));

const inputsOf = async (harness: Listed | undefined): Promise<Uint8Array[]> => {
  if (harness) return [...(await harness.seeds()), ...readCorpus(harness)];
  const all = await Promise.all(harnesses.map(async (one) => one.seeds()));
  return all.flatMap((seeds, at) => seeds.map((seed) => Buffer.concat([Buffer.from([at]), seed])));
};

/** Runs Jazzer.js over one reader for some time. */
export const fuzzOne = async ({ harness, loader, place, seconds, seed }: FuzzRequest): Promise<Fuzzed> => {
  const [corpus, found, scratch] = ['corpus', 'found', 'scratch'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [corpus, found, scratch]) mkdirSync(path, { recursive: true });
  for (const input of await inputsOf(harness))
    writeFileSync(join(corpus, createHash('sha1').update(input).digest('hex')), input);
  const target = join(checkout, 'test/fuzz/dist/jazzer-driver.js');
  const argv = [
    ...[...loader, process.execPath, ...noTraps, cli(), target, corpus],
    ...[...(harness ? packagesOf(harness) : ['packages/']), ...libraries].flatMap((name) => ['-i', name]),
    ...[`--timeout=${String(limits.seconds * 30_000)}`],
    ...['--', `-max_total_time=${String(seconds)}`, `-seed=${String(seed)}`, `-max_len=${String(largest)}`],
    ...[`-rss_limit_mb=${String(megabytes)}`],
    ...[`-artifact_prefix=${found}/`, '-print_final_stats=1', '-report_slow_units=3600'],
  ];
  const [program = '', ...rest] = argv;
  const child = spawn(program, rest, {
    cwd: place,
    env: {
      ...process.env,
      HOLOTYPE_FUZZ: harness ? `${harness.module}:${harness.name}` : '',
      HOLOTYPE_FUZZ_SCRATCH: scratch,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text.replace(/^.*\[0x.*$/gm, '')).slice(-200_000);
    });
  await new Promise((resolve) => child.once('close', resolve));
  return {
    executions: last(/stat::number_of_executed_units:\s*(\d+)/g, said) || last(/^#(\d+)/gm, said),
    edges: last(/cov: (\d+)/g, said),
    slowest: last(/fuzz-cost: ([\d.]+) s/g, said),
    raised: last(/fuzz-cost: [\d.]+ s, ([\d.]+) MB/g, said),
    peak: last(/stat::peak_rss_mb:\s*(\d+)/g, said) || last(/rss: (\d+)Mb/g, said),
    findings: listed(found),
    said,
    corpus,
  };
};
