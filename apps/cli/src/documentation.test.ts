import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from '@holotype/model';
import { expect, test } from 'vitest';
import { context } from './context.test.support.ts';
import { program } from './program.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(checkout, path), 'utf8');

const sources = ['packages', 'apps'].flatMap((place) =>
  readdirSync(join(checkout, place)).flatMap((name) =>
    readdirSync(join(checkout, place, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => read(join(place, name, 'src', path))),
  ),
);

const codesIn = (text: string) => text.match(/(?<=['`])[A-Z]+(?:_[A-Z0-9]+)+(?=['`])/g) ?? [];

test('docs/exit-codes.md says when each error is thrown, and of no other', () => {
  const declared = sources.flatMap((text) => [
    ...[...text.matchAll(/ErrorCode =([^;]*);/g)].flatMap(([, union = '']) => codesIn(union)),
    ...[...text.matchAll(/extends HolotypeError<('[A-Z_]+')>/g)].flatMap(([, one = '']) => codesIn(one)),
  ]);
  const page = read('docs/exit-codes.md');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const documented = rows.flatMap((row) => codesIn(row.split(' | ')[0] ?? ''));
  expect(documented.toSorted()).toEqual([...new Set(declared)].sort());
});

/** What people read before they type. */
const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(join(checkout, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
/** Options of npm, pnpm, Apptainer, git, oras and the like that the pages show. */
const optionsOfOthers = new Set([
  '--all',
  '--build',
  '--cap-add',
  '--check',
  '--env-file',
  '--filter',
  '--global',
  '--no-home',
  '--pack-destination',
  '--to-oci-layout',
]);

test('docs/commands.md tells of every verb, and no page of an option that no verb takes', async () => {
  const verbs = (await program(context)).commands;
  const headings = read('docs/commands.md').match(/(?<=^## holotype ).*$/gm);
  expect(headings).toEqual(verbs.map((verb) => verb.name()));
  const options = new Set([
    ...verbs.flatMap((verb) => verb.options.map(({ long }) => long)),
    ...['--help', '--version'],
  ]);
  for (const page of pages) {
    const flags = read(page).match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
    const unknown = flags.filter((flag) => !options.has(flag) && !optionsOfOthers.has(flag));
    expect(unknown, page).toEqual([]);
  }
});

test('every link between the pages leads somewhere', () => {
  for (const page of [...pages, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/decisions/README.md']) {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const target of targets) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(checkout, file)), `${page}: ${target}`).toBe(true);
      if (anchor === undefined) continue;
      const anchors = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors, `${page}: ${target}`).toContain(anchor);
    }
  }
});

const tracked = ['packages', 'apps', 'schemas', 'docs', 'scripts', 'test', '.ci', '.github'];
const ofPackages = ['packages', 'apps']
  .flatMap((place) => readdirSync(join(checkout, place)).map((name) => join(place, name, 'README.md')))
  .filter((page) => existsSync(join(checkout, page)));
/** What a guide has its reader write: a heading over a block of code names it, and the guides are run as tests. */
const toBeWritten = (page: string, path: string): boolean =>
  /^docs\/adding-/.test(page) && /\/(shells|pacman|envfile)(\/|\.schema)/.test(path);

test('every file and folder that a page names is there', () => {
  const decisions = readdirSync(join(checkout, 'docs/decisions')).map((name) => join('docs/decisions', name));
  const gone = [...pages, 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...ofPackages, ...decisions].flatMap((page) =>
    [...read(page).matchAll(/`([\w.@-]+(?:\/[\w.@*-]+)+)\/?`/g)]
      .map(([, path = '']) => path)
      .filter((path) => tracked.includes(path.split('/')[0] ?? '') && !toBeWritten(page, path))
      .map((path) => path.split('/*')[0] ?? '')
      .filter((path) => !existsSync(join(checkout, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(gone).toEqual([]);
});

test('every decision that is cited is there', () => {
  const numbers = new Set(
    readdirSync(join(checkout, 'docs/decisions')).map((name) => Number(name.slice(0, 4))),
  );
  const texts = [...sources, ...[...pages, 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...ofPackages].map(read)];
  const cited = texts.flatMap((text) =>
    [...text.matchAll(/\bdecisions? (\d+)(?:(?:, | and |–)(\d+))*/g)].flatMap((match) =>
      match.slice(1).flatMap((one) => (one === '' ? [] : [Number(one)])),
    ),
  );
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter((one) => !numbers.has(one))).toEqual([]);
});

test('docs/README.md leads to every page', () => {
  const index = read('docs/README.md');
  const names = readdirSync(join(checkout, 'docs')).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  expect(names.filter((name) => !index.includes(`(${name})`))).toEqual([]);
});

test('workflows take the actions of others by commit', () => {
  const workflows = readdirSync(join(checkout, '.github/workflows')).map((name) =>
    read(`.github/workflows/${name}`),
  );
  const used = workflows.flatMap((text) => text.match(/(?<=uses: ).*/g) ?? []);
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((one) => !/^[\w./-]+@[0-9a-f]{40} # v\d/.test(one))).toEqual([]);
});

/** Hosts that a page may name: of what Holotype itself asks or speaks of, never an invented one. */
const realHosts =
  /(^|\.)(apptainer\.org|archlinux\.org|cern\.ch|codecheck\.org\.uk|dataverse\.org|debian\.org|doi\.org|github\.com|json-schema\.org|npmjs\.(com|org)|openbsd\.org|orcid\.org|osf\.io|pypi\.org|reprozip\.org|ror\.org|rfc-editor\.org|rubygems\.org|w3id\.org|zenodo\.org)$/;
/** RFC 2606, and what a machine calls itself. */
const reservedHosts = /(^|\.)(example|example\.org|invalid|localhost)$|^(127\.|\[::1\])/;

test('hosts of examples are no real ones', () => {
  const hosts = [...pages, ...ofPackages].flatMap((page) =>
    [...read(page).matchAll(/https?:\/\/(?:[^\s/@`]+@)?([\w.-]+)/g)].map(
      ([, host = '']) => `${page}: ${host}`,
    ),
  );
  const unknown = hosts.filter((one) => {
    const host = one.split(': ')[1] ?? '';
    return host.includes('.') && !realHosts.test(host) && !reservedHosts.test(host);
  });
  expect(unknown).toEqual([]);
});

/** Rows of the tables of docs/formats.md whose first column is a name like this. */
const statedLimits = (name: RegExp): Record<string, string> =>
  Object.fromEntries(
    read('docs/formats.md')
      .split('## Limits')[1]
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
      .flatMap(([, first = '', second = '']) => (name.test(first) ? [[first, second]] : [])) ?? [],
  );

const inWords = (count: number): string => {
  const [unit, size] =
    (
      [
        ['TiB', 2 ** 40],
        ['GiB', 2 ** 30],
        ['MiB', 2 ** 20],
      ] as const
    ).find(([, one]) => count % one === 0) ?? [];
  return unit === undefined ? count.toLocaleString('en') : `${String(count / size)} ${unit}`;
};

test('docs/formats.md states the limits of a capsule, each of them', () => {
  const expected = Object.entries(limits).map(([name, most]) => [name, inWords(most)]);
  expect(statedLimits(/^[a-z][A-Za-z]+$/)).toEqual(Object.fromEntries(expected));
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}
const schema = (path: string) => JSON.parse(read(`schemas/${path}`)) as Schema;
const schemas = readdirSync(join(checkout, 'schemas'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.schema.json'))
  .map((path) => [path, schema(path)] as const);

/** The lists below a part of a schema, by their names. */
const listsIn = (part: Schema, name: string, top: Schema): [string, unknown][] => {
  const [file = '', place] = part.$ref?.split('#/$defs/') ?? [];
  // A whole document, which has a line of its own, or holds facts of a machine.
  if (part.$ref !== undefined && place === undefined) return [];
  const target = file === '' ? top : schema(file.replace('../', ''));
  const found = place === undefined ? part : (target.$defs?.[place] ?? {});
  const own: [string, unknown][] = found.type === 'array' ? [[name, found['maxItems']]] : [];
  const below = Object.entries(found.properties ?? {}).map(([key, one]) => [`${name}.${key}`, one] as const);
  const within = found.items ? [...below, [name, found.items] as const] : below;
  return [...own, ...within.flatMap(([path, one]) => listsIn(one, path, target))];
};

test('docs/formats.md states how many items each list of a capsule may have', () => {
  const documents = [
    ['Manifest', 'manifest/manifest.schema.json'],
    ['run', 'manifest/run.schema.json'],
    ['Lock', 'lock/lock.schema.json'],
    ['Map', 'lock/map-line.schema.json'],
  ] as const;
  const found = documents.flatMap(([name, path]) => listsIn(schema(path), name, schema(path)));
  const shown = found
    // The same in both, and said once.
    .filter(([name]) => name !== 'run.kept.packs.frames')
    .map(([name, most]) => [name, (most as number).toLocaleString('en')]);
  expect(statedLimits(/\./)).toEqual(Object.fromEntries(shown));
});

/** What a stranger could make as large as a document may be. */
const unbounded = (part: Schema, path: string): string[] => {
  const below = [
    ...Object.entries(part.properties ?? {}),
    ...Object.entries(part.$defs ?? {}),
    ...(part.oneOf ?? []).map((one, at) => [String(at), one] as const),
    ...(part.items ? [['[]', part.items] as const] : []),
  ].flatMap(([name, one]) => unbounded(one, `${path} ${name}`));
  const needed = { array: 'maxItems', string: 'maxLength', integer: 'maximum', number: 'maximum' };
  const keyword = needed[part.type as keyof typeof needed] as string | undefined;
  const isOpen =
    (keyword !== undefined && part[keyword] === undefined && part['enum'] === undefined) ||
    (part.type === 'object' && part.additionalProperties !== false && part['maxProperties'] === undefined);
  return isOpen ? [path, ...below] : below;
};

test('no list, text or number of a document is without a limit', () => {
  expect(schemas.length).toBeGreaterThan(10);
  expect(schemas.flatMap(([path, one]) => unbounded(one, path))).toEqual([]);
});
