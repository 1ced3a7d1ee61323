// node test/fuzz/dist/fuzz-driver.js [--seconds N] [--seed N] [--keep] [HARNESS...]: fuzzes each reader for so long, one after another.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeScratch, fastPlace } from '@holotype/kit';
import { writeCorpus } from './corpus.ts';
import { fuzzOne } from './fuzz-one.ts';
import { harnesses } from './harnesses/index.ts';
import { distil } from './distil.ts';
import { newerLibraries } from './newer-libraries.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    findings: { type: 'string', default: 'fuzz-findings' },
  },
});
const chosen = harnesses.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const loader = await newerLibraries();
await using scratch = makeScratch(fastPlace(2e9));
console.log('reader\tseeds\texecutions\tedges\tcovered\tkept\tslowest s\tpeak MB\tfindings');
for (const harness of chosen) {
  const place = join(scratch.path, harness.name);
  mkdirSync(place);
  const seeds = (await harness.seeds()).length;
  const done = await fuzzOne({
    harness,
    loader,
    place,
    seconds: Number(values.seconds),
    seed: Number(values.seed),
  });
  const { kept, share } = await distil(harness, done.corpus);
  if (values.keep)
    writeCorpus(
      harness,
      kept.map((file) => readFileSync(join(done.corpus, file))),
    );
  const numbers = [done.executions, done.edges, `${(share * 100).toFixed()} %`, kept.length];
  const costs = [done.slowest.toFixed(2), done.peak, done.findings.length];
  console.log([harness.name, seeds, ...numbers, ...costs].join('\t'));
  if (done.findings.length > 0 || done.executions === 0) {
    mkdirSync(values.findings, { recursive: true });
    for (const file of done.findings)
      copyFileSync(file, join(values.findings, `${harness.name}-${basename(file)}`));
    console.log(
      done.said
        .split('\n')
        .filter((line) => !/^#|^\s*$|INFO|^0x/.test(line))
        .slice(-25)
        .join('\n'),
    );
    process.exitCode = 1;
  }
  rmSync(place, { recursive: true });
}
