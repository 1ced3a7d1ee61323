/** Rebuild to tar against mmdebstrap of the same packages, warm, both on tmpfs: `node test/bench/dist/rebuild.js [PACKAGE...]`. As root. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, debianMirror, fastPlace, makeScratch, must } from '@holotype/kit';
import { best, report, time } from './timing.ts';

const asked = process.argv.slice(2);
const packages = asked.length > 0 ? asked : ['gcc', 'python3-numpy', 'libopenmpi-dev', 'openmpi-bin'];
const mirror = await debianMirror();
if (mirror === undefined) throw new Error('this machine names no Debian archive in its apt sources');
await using place = makeScratch(fastPlace(6e9));
const at = (name: string) => join(place.path, name);
const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
const store = ['--store', at('store')];
const mmdebstrap = (to: string) => [
  'mmdebstrap',
  '--quiet',
  '--variant=minbase',
  `--include=${packages.join(',')}`,
  '--aptopt=APT::Install-Recommends "false"',
  'bookworm',
  to,
  `deb ${mirror} bookworm main`,
];
const env = { TMPDIR: place.path, SOURCE_DATE_EPOCH: '1750000000' };

await must(mmdebstrap(at('root')), { env });
await must([...holotype, 'capture', '--root', at('root'), '-q', '-o', at('c.cap'), ...store]);
await must([...holotype, 'lock', at('c.cap'), '-q', ...store]);
const theirs = await best(2, async () => {
  rmSync(at('their.tar'), { force: true });
  return time(mmdebstrap(at('their.tar')), env);
});
const ours = await best(3, () =>
  time(
    [
      ...holotype,
      'rebuild',
      at('c.cap'),
      '--form',
      'tar',
      '-o',
      at('our.tar'),
      '-q',
      '--force',
      '--offline',
      ...store,
    ],
    env,
  ),
);
report('rebuild to tar', ours, theirs, 'mmdebstrap', '<= 0.5');
