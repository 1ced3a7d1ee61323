import { expect, test } from 'vitest';
import { list, reachOf, touch } from './reach.test.support.ts';

const look = (path: string) => touch(path, { read: false });

const header = (name: string) => name.padEnd(512, '\0');
const tar = (index: string) =>
  [header('oci-layout'), header('{"imageLayoutVersion":"1.0.0"}'), header('index.json'), header(index)]
    .join('')
    .padEnd(16_384, '\0');
const capsule = tar('{"manifests":[{"artifactType":"application/vnd.holotype.capsule.v1"}]}');
const image = tar('{"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json"}]}');

/** The program of Holotype, or another; a slot has a name and three numbers of 64 bits and more. */
const program = (name: string) => `\x7fELF${'x'.repeat(5000)}${name}${'\0'.repeat(1024 * 1024)}`;

const works = {
  '/srv/p/fit.run': program('Holotype slot 1\n'),
  '/srv/p/earlier': capsule,
  '/srv/p/sub/renamed.bin': capsule,
  '/srv/p/run.replay/.holotype-replay': '',
  '/srv/p/run.replay/outputs/fig.png': '',
  '/srv/p/kept.partial/.holotype-partial': '',
  '/srv/p/kept.partial/state.json': '{}',
  '/srv/p/r/bin/sh': '',
  '/srv/p/r.holotype.json': '{\n  "accounting": []\n}',
  '/srv/p/my.cap/manifest.json': '{}',
  '/srv/p/my.cap/shipped.ndjson': '',
  '/srv/p/my.cap/tree/x': '',
  '/srv/p/half.cap.partial/shipped.ndjson.partial': '',
  '/srv/p/new.cap/manifest.json': '{}',
  '/srv/p/new.cap/source.json': '{}',
  '/srv/p/new.cap/tree/x': '',
  '/srv/p/begun.cap.partial/manifest.json.partial': '',
  '/srv/p/begun.cap.partial/tree/x': '',
  '/srv/p/half.cap.partial/tree/x': '',
  '/srv/p/cache/objects/ab/abcd': '',
  '/srv/p/cache/parts/x': '',
};
const others = {
  '/srv/p/node_modules/holotype/package.json': '{ "name": "holotype" }',
  '/srv/p/node_modules/@holotype/host/package.json': '{ "name": "@holotype/host" }',
  '/srv/p/node_modules/@holotype/host/dist/index.js': '',
  '/srv/p/tools/clone/package.json': '{ "name": "holotype-workspace" }',
  '/srv/p/tools/clone/packages/host/package.json': '{ "name": "@holotype/host" }',
  '/srv/p/tool': program('another'),
  '/srv/p/a.py': '',
  '/srv/p/image.tar': image,
  '/srv/p/zeros': '\0'.repeat(16_384),
  '/srv/p/sub/r.replay/outputs/x': '',
  '/srv/p/tree/manifest.json': '{}',
  '/srv/p/data.holotype.json': 'not ours',
  '/srv/p/data/x': '',
  '/srv/p/git/objects/ab/abcd': '',
  '/srv/p/db/objects/table': '',
  '/srv/p/db/parts/1': '',
  '/srv/p/node_modules/left-pad/package.json': '{ "name": "left-pad" }',
  '/srv/p/packages/mine/package.json': '{ "name": "@holotype/mine" }',
};

test('what Holotype made in a project is known by what is in it, and is no part of the project', async () => {
  const { held, rules } = await reachOf({ ...works, ...others }, ['/srv/p/a.py'], {
    workingDirectory: '/srv/p',
  });
  expect(held.toSorted()).toEqual(Object.keys(others).toSorted());
  const left = rules.filter(({ reason }) => reason.code === 'made-by-holotype');
  expect(left.map(({ path }) => path.slice('/srv/p/'.length)).toSorted()).toEqual([
    'begun.cap.partial',
    'cache',
    'earlier',
    'fit.run',
    'half.cap.partial',
    'kept.partial',
    'my.cap',
    'new.cap',
    'r',
    'r.holotype.json',
    'run.replay',
    'sub/renamed.bin',
  ]);
});

test('what of it the run opened is an input, and what it only saw is nothing', async () => {
  const seen = Object.keys(works).map(look);
  const touched = [
    ...seen,
    list('/srv/p'),
    list('/srv/p/run.replay'),
    touch('/srv/p/run.replay/outputs/fig.png'),
  ];
  for (const extent of ['run', 'files'] as const) {
    const { held } = await reachOf(works, touched, { workingDirectory: '/srv/p', extent });
    expect(held).toEqual(['/srv/p/run.replay/outputs/fig.png']);
  }
});

const clone = {
  '/srv/clone/.git/HEAD': '',
  '/srv/clone/package.json': '{ "name": "holotype-workspace" }',
  '/srv/clone/packages/host/src/index.ts': '',
  '/srv/clone/apps/cli/bin/holotype.mjs': '12345',
  '/srv/clone/apps/cli/bundle/main.js': '1234567',
  '/srv/clone/apps/cli/bundle/libraries/yaml.mjs': '123',
  '/srv/clone/examples/fit/run.py': '',
};
const runsFrom = ['/srv/clone/apps/cli/bin', '/srv/clone/apps/cli/bundle'];
const isProgram = (path: string) => runsFrom.some((one) => path.startsWith(`${one}/`));

test.each([
  ['in the clone that this program runs from', '/srv/clone/examples/fit', '/srv/clone'],
  ['that holds it', '/srv', '/srv'],
])('a project %s is held, less what it runs from, which is counted', async (_, workingDirectory, project) => {
  const {
    held,
    rules,
    project: found,
  } = await reachOf(
    { ...clone, '/srv/paper.py': '' },
    ['/srv/clone/examples/fit/run.py', '/srv/clone/apps/cli/bundle/main.js'],
    { workingDirectory, program: runsFrom, own: runsFrom, ...(workingDirectory === '/srv' && { project }) },
  );
  expect(found).toBe(project);
  const expected = Object.keys({ ...clone, ...(project === '/srv' && { '/srv/paper.py': '' }) });
  expect(held.toSorted()).toEqual(
    expected.filter((path) => !isProgram(path) && !path.includes('/.git/')).toSorted(),
  );
  expect(rules.filter(({ reason }) => reason.code === 'own-files')).toEqual([
    { path: runsFrom[0], held: false, reason: { code: 'own-files' }, paths: 2, files: 1, bytes: 5 },
    { path: runsFrom[1], held: false, reason: { code: 'own-files' }, paths: 4, files: 2, bytes: 10 },
  ]);
});
