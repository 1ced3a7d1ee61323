/**
 * How much of a clean Debian root must be kept, and how large its thin capsule is. As root:
 * `node test/bench/dist/kept.js [RELEASE [PACKAGE...]]`
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fastPlace, holotypeJson, makeDebianRoot, makeScratch, type Release } from '@holotype/kit';
import { type Reason, reasonText } from '@holotype/model';

interface Manifest {
  readonly tree: { readonly entries: number };
  readonly accounting: readonly {
    readonly class: string;
    readonly reason: Reason;
    readonly files: number;
    readonly bytes: number;
  }[];
}
interface Lock {
  readonly totals: Readonly<
    Record<'proven' | 'trusted' | 'kept', { readonly bytes: number; readonly stored: number }>
  >;
  readonly packages: readonly { readonly answer: string }[];
}

const releases: readonly Release[] = ['bullseye', 'bookworm', 'trixie'];
const [, , name = 'bookworm', ...asked] = process.argv;
const release = releases.find((one) => one === name);
if (!release) throw new Error(`not a release: ${name}; one of ${releases.join(', ')}`);
const packages =
  asked.length > 0 ? asked : ['gcc', 'libopenmpi-dev', 'openmpi-bin', 'python3-numpy', 'r-base-core'];

const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(14)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
};

await using outputs = makeScratch();
await using place = makeScratch(fastPlace(6e9));
const root = join(place.path, 'root');
const at = (file: string) => join(outputs.path, file);
const store = ['--store', at('store')];

console.log(`${release}, minbase with ${packages.join(' ')}`);
await timed('mmdebstrap', () => makeDebianRoot({ release, path: root, variant: 'minbase', packages }));
const manifest = await timed('capture', () =>
  holotypeJson<Manifest>(['capture', '--root', root, '-o', at('host.cap')]),
);
const lock = await timed('lock', () => holotypeJson<Lock>(['lock', at('host.cap'), ...store]));
await timed('pack', () => holotypeJson(['pack', at('host.cap'), '-o', at('thin.capsule'), ...store]));
await timed('pack --full', () =>
  holotypeJson(['pack', at('host.cap'), '--full', '-o', at('full.capsule'), ...store]),
);
await timed('check', () =>
  holotypeJson(['rebuild', at('full.capsule'), '--form', 'check', '--offline', '--store', at('empty')]),
);

const { proven, trusted, kept } = lock.totals;
const bytes = proven.bytes + trusted.bytes + kept.bytes;
const row = (what: string, size: number) => {
  console.log(
    `${what.padEnd(14)} ${(size / 1e6).toFixed(1).padStart(8)} MB ${((100 * size) / bytes).toFixed(2).padStart(7)} %`,
  );
};
console.log(`${String(manifest.tree.entries)} entries, ${String(lock.packages.length)} packages`);
row('contents', bytes);
row('kept', kept.bytes);
row('thin capsule', statSync(at('thin.capsule')).size);
row('full capsule', statSync(at('full.capsule')).size);
for (const { class: name, reason, files, bytes: size } of manifest.accounting)
  if (['generated', 'changed', 'unmanaged', 'substituted'].includes(name) && files > 0)
    row(`  ${name}, ${reasonText(reason)}: ${String(files)} files`, size);
