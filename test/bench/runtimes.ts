/**
 * What each way into a root costs beside chroot alone: `node test/bench/dist/runtimes.js [ROUNDS]`. As root, the machine's Debian archive at
 * hand. Processor time of the whole run, less that of `true` started in the same way; the figures are medians of ratios to a chroot just
 * before. PRoot by itself is the peer of ours, which keeps writes, the network and processes apart as well.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, execute, fastPlace, makeDebianRoot, makeScratch, must } from '@holotype/kit';
import { packRoot } from './pack-root.ts';

const rounds = Number(process.argv[2] ?? 5);
/** Of the processor's clock, a second; Linux tells programs no other number. */
const ticks = 100;
const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
const workloads: Readonly<Record<string, string>> = {
  '20 x python3 -c "import numpy"': 'for i in $(seq 20); do python3 -c "import numpy"; done',
  '60 compilations': 'for i in $(seq 60); do gcc -O1 -c /usr/local/data/unit.c -o /tmp/$i.o; done',
  'cp -r of 5,000 files': 'cp -r /usr/local/data/many /tmp/copy && rm -r /tmp/copy',
};

const addData = (root: string): void => {
  const headers = ['stdio', 'stdlib', 'string', 'math', 'unistd', 'time', 'errno', 'signal'];
  const body = 'int main(void) { return printf("%f", sqrt(2)); }\n';
  mkdirSync(join(root, 'usr/local/data'));
  writeFileSync(
    join(root, 'usr/local/data/unit.c'),
    `${headers.map((name) => `#include <${name}.h>\n`).join('')}${body}`,
  );
  for (let directory = 0; directory < 50; directory++) {
    const path = join(root, `usr/local/data/many/${String(directory)}`);
    mkdirSync(path, { recursive: true });
    for (let file = 0; file < 100; file++)
      writeFileSync(join(path, String(file)), `${String(file)}\n`.repeat(100));
  }
};

/** Seconds of processor time of all children that have ended. */
const childTime = (): number => {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
};
const cost = async (argv: readonly string[]): Promise<number> => {
  const before = childTime();
  await must(argv);
  return childTime() - before;
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

await using scratch = makeScratch(fastPlace(3e9));
const at = (name: string) => join(scratch.path, name);
const packages = ['gcc', 'libc6-dev', 'python3-numpy'];
await makeDebianRoot({ release: 'bookworm', path: at('made'), variant: 'minbase', packages, devices: false });
addData(at('made'));
await packRoot(at('made'), at('a.capsule'));
rmSync(at('made'), { recursive: true });
await must([...holotype, 'rebuild', at('a.capsule'), '--form', 'dir', '--offline', '-o', at('root')]);

const root = at('root');
const by = (name: string) => [...holotype, 'run', root, '-q', '--write', '--enclosure', name, '--'];
const rivals: Readonly<Record<string, readonly string[]>> = {
  namespaces: by('namespaces'),
  proot: by('proot'),
  'PRoot by itself': ['proot', '-r', root, '-b', '/dev', '-b', '/proc', '-w', '/'],
};
const bare = ['chroot', root];
const usable: (readonly [string, readonly string[], number])[] = [];
for (const [name, prefix] of Object.entries(rivals)) {
  const tried = await execute([...prefix, 'true']).catch(() => undefined);
  if (tried?.code !== 0) console.log(`${name} cannot be had: ${tried?.stderr.trim() ?? 'no such program'}`);
  else
    usable.push([
      name,
      prefix,
      median([
        await cost([...prefix, 'true']),
        await cost([...prefix, 'true']),
        await cost([...prefix, 'true']),
      ]),
    ]);
}

for (const [name, script] of Object.entries(workloads)) {
  const argv = ['sh', '-ec', script];
  const ratios = new Map<string, number[]>();
  const alone: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [rival, prefix, start] of usable) {
      const plain = await cost([...bare, ...argv]);
      alone.push(plain);
      ratios.set(rival, [...(ratios.get(rival) ?? []), ((await cost([...prefix, ...argv])) - start) / plain]);
    }
  console.log(`${name}; chroot alone ${median(alone).toFixed(2)} s of a processor`);
  for (const [rival, all] of ratios) console.log(`  ${rival}: ${median(all).toFixed(2)}`);
}
