// node distil-driver.js MODULE NAME DIRECTORY: prints which files of the directory make the reader do all that the others do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTo, type Covered, shareOf, watchCoverage } from './coverage.ts';
import { guarded } from './guard.ts';
import type { Harness } from './harness.ts';

/** Bytes that a corpus may have, all inputs together. */
const mostBytes = 64 * 1024;

const [module = '', name = '', directory = ''] = process.argv.slice(2);
const watch = await watchCoverage();
const { list } = (await import(`./harnesses/${module}.js`)) as { readonly list: readonly Harness[] };
const harness = list.find((one) => one.name === name);
if (!harness) throw new Error(`there is no harness ${name}`);
const run = guarded(harness);
const inputs = readdirSync(directory)
  .map((file) => ({ file, bytes: readFileSync(join(directory, file)) }))
  .sort((a, b) => a.bytes.length - b.bytes.length);
const whole: Covered = new Map();
const kept: string[] = [];
let size = 0;
for (const { file, bytes } of inputs) {
  await run(bytes);
  const added = addTo(whole, await watch.take(harness.reads));
  if (added === 0 || size + bytes.length > mostBytes) continue;
  kept.push(file);
  size += bytes.length;
}
watch.close();
process.stdout.write(JSON.stringify({ kept, share: shareOf(whole) }));
