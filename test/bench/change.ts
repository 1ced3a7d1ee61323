/**
 * What a small change costs to build: `node test/bench/dist/change.js USER/ENGINE [OTHER]`, by buildah or podman, whose layers are used again.
 * As root, which becomes USER; the machine's own Debian 12 archives at hand. OTHER is a package of which these have two versions. For each
 * change: steps that came from the cache of all, seconds, and bytes of new layers of all.
 */
import { appendFileSync, chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, execute, fastPlace, makeScratch, must } from '@holotype/kit';
import { packRoot } from './pack-root.ts';
import { builderFor } from './recipe-builders.ts';

const [, , asked = '', other = 'unzip'] = process.argv;
const [user = '', engine = ''] = asked.split('/');
if (engine !== 'buildah' && engine !== 'podman')
  throw new Error('name a user and buildah or podman, as in eng2/buildah');

/** Lines of sources.list for all suites of this machine's Debian. */
const sources = async (): Promise<string[]> => {
  const format = ['--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)', 'Created-By: Packages'];
  const found = await must(['apt-get', 'indextargets', ...format]);
  return [...new Set(found.split('\n'))]
    .filter((line) => / bookworm\S* main$/.test(line))
    .map((line) => `deb ${line}`);
};

/** The versions of a package that these archives have, the oldest first. */
const versionsOf = async (name: string): Promise<string[]> => {
  const lines = (await must(['apt-cache', 'madison', name]))
    .split('\n')
    .map((line) => line.split('|')[1]?.trim());
  const versions = [...new Set(lines)].filter((version) => version !== undefined && version !== '');
  const older = async (a: string, b: string) =>
    (await execute(['dpkg', '--compare-versions', a, 'lt', b])).code === 0;
  const [first = '', second] = versions;
  if (second === undefined) throw new Error(`the archives have one version of ${name}: ${first}`);
  return (await older(first, second)) ? [first, second] : [second, first];
};

const options = ['--quiet', '--variant=minbase', '--aptopt=APT::Install-Recommends "false"'];
const makeRoot = async (path: string, packages: readonly string[]): Promise<void> => {
  const include = `--include=gcc,libc6-dev,${packages.join(',')}`;
  await must(['mmdebstrap', ...options, include, 'bookworm', path, ...(await sources())], {
    env: { SOURCE_DATE_EPOCH: '1750000000', TMPDIR: fastPlace(1e9) },
  });
};

interface Layer {
  readonly digest: string;
  readonly size: number;
}
const layersIn = (layout: string): readonly Layer[] => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(layout, name), 'utf8'));
  const { manifests } = read('index.json') as { manifests: readonly { digest: string }[] };
  const blob = manifests[0]?.digest.replace(':', '/') ?? '';
  return (read(join('blobs', blob)) as { layers: readonly Layer[] }).layers;
};

await using scratch = makeScratch(fastPlace(8e9));
const at = (name: string) => join(scratch.path, name);
mkdirSync(at('images'));
await using builder = await builderFor(user, engine, at('images'), '');
const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs'), 'build'];
const known = new Set<string>();

const measure = async (what: string, root: string): Promise<void> => {
  const capsule = at('changed.capsule');
  await packRoot(root, capsule, [], at('downloads'));
  chmodSync(capsule, 0o644);
  const flags = [
    '--target',
    'containerfile',
    '-o',
    'image',
    '--force',
    '--with',
    engine,
    '--json',
    '--quiet',
  ];
  const built = await execute([...builder.as, ...holotype, capsule, ...flags]);
  const { image } = JSON.parse(built.stdout || '{}') as {
    image?: { image: string; seconds: number; identical: number; total: number };
  };
  if (!image) throw new Error(`${what} was not built: ${built.stderr.slice(-1500)}`);
  const layout = join(at('images'), 'tmp/layout');
  await must([
    ...builder.as,
    'buildah',
    'push',
    '--quiet',
    '--disable-compression',
    image.image,
    `oci:${layout}:latest`,
  ]);
  const layers = layersIn(layout);
  const sum = (some: readonly Layer[]) =>
    (some.reduce((total, { size }) => total + size, 0) / 1e6).toFixed(1);
  const fresh = layers.filter(({ digest }) => !known.has(digest));
  for (const { digest } of layers) known.add(digest);
  await must(['rm', '-r', layout]);
  const log = readFileSync(join(at('images'), 'work/image.log'), 'utf8');
  const count = (pattern: RegExp) => String(log.match(pattern)?.length ?? 0);
  const [cached, steps] = [count(/^--> Using cache/gm), count(/^STEP \d+/gm)];
  console.log(
    `${what}: ${cached} of ${steps} steps cached; ${image.seconds.toFixed(1)} s; ${sum(fresh)} of ${sum(layers)} MB in ${String(fresh.length)} of ${String(layers.length)} layers new; identical ${String(image.identical)} of ${String(image.total)}`,
  );
};

const [old = '', recent = ''] = await versionsOf(other);
console.log(`bookworm, minbase with gcc and ${other}; ${engine} as ${user}`);
await makeRoot(at('old'), [`${other}=${old}`]);
await measure('first', at('old'));
await measure('nothing changed', at('old'));
appendFileSync(join(at('old'), 'etc/issue'), 'edited\n');
await measure('one file edited', at('old'));
await makeRoot(at('recent'), [`${other}=${recent}`]);
await measure(`another version: ${other} ${old}, then ${recent}`, at('recent'));
await makeRoot(at('more'), [`${other}=${recent}`, 'hello']);
await measure('a package more: hello', at('more'));
