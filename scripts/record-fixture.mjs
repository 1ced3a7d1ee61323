// Records what one probe asks of this machine as a fixture: `node scripts/record-fixture.mjs PROBE CASE` after `npm run build`.
// Look through the folder before you share it: it holds the files that the probe read.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { root } from './setup.mjs';

const [name, kase] = process.argv.slice(2);
if (!name || !kase) {
  console.error('usage: node scripts/record-fixture.mjs PROBE CASE');
  process.exit(2);
}
const { openLocal, record } = await import(join(root, 'packages/host/dist/index.js'));
const { probes, runProbes } = await import(join(root, 'packages/capture/dist/index.js'));
const probe = probes.find((one) => one.name === name);
if (!probe) {
  console.error(`no probe ${name}; one of ${probes.map((one) => one.name).join(', ')}`);
  process.exit(2);
}
const { ecosystems } = await import(join(root, 'packages/ecosystems/dist/index.js'));
const owner = ecosystems.find(({ probes: own = [] }) => own.includes(probe));
const place = owner ? `packages/ecosystems/src/${owner.name}/probes` : 'packages/capture/src/probes';
const folder = join(root, place, name, 'fixtures', kase);
const { host, write } = record(openLocal());
const { looksSecret } = await import(join(root, 'packages/secrets/dist/index.js'));
const context = { environment: {}, home: undefined, looksSecret };
const { sections, gaps } = await runProbes(host, context, [probe]);
write(folder);
const expected = { section: sections[name], gaps: gaps.map(({ section, ...gap }) => gap) };
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, undefined, 2)}\n`);
console.log(folder);
