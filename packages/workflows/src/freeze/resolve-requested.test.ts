import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openLocal } from '@holotype/host';
import { toMatches, toNames } from '@holotype/verify';
import { rawToText, utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { resolvePattern, resolveRequested, type TypedIn } from './resolve-requested.ts';

const nowhere = { realpath: () => undefined };
const inFit = (typed: string, workingDirectory = '/home/ada/fit/src') =>
  resolvePattern(typed, { workingDirectory, project: '/home/ada/fit', files: nowhere });

test.each([
  ['out.csv', 'src/out.csv'],
  ['./out.csv', 'src/out.csv'],
  ['..//results/./t.csv', 'results/t.csv'],
  ['../../data/t.csv', '/home/ada/data/t.csv'],
  ['/home/ada/fit/out*.csv', 'out*.csv'],
  ['/home/*/fit/out.csv', '/home/*/fit/out.csv'],
  ['a (1)/b.csv', 'src/a (1)/b.csv'],
  ['**/../x', 'src/x'],
  ['{a/b,c}/d', 'src/{a/b,c}/d'],
] as const)('%s, typed in the directory src, is %s of the project', (typed, expected) => {
  expect(inFit(typed)).toBe(expected);
});

test('the place where a pattern is typed is no glob', () => {
  expect(inFit('*.csv', '/home/ada/fit/data [1] {a,b}')).toBe(String.raw`data \[1\] \{a,b\}/*.csv`);
});

test('without a project every output is known by its whole path', () => {
  const typedIn = { workingDirectory: '/data [1]', project: undefined, files: nowhere };
  const { outputs, claims } = resolveRequested(
    { outputs: ['a'], policies: [], claims: [{ name: 'A', output: 'stdout' }] },
    typedIn,
  );
  expect(outputs).toEqual([String.raw`/data \[1\]/a`]);
  expect(claims).toEqual([{ name: 'A', output: 'stdout' }]);
});

test('a directory is found through symlinks, as the run found it', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-')));
  onTestFinished(() => {
    rmSync(top, { recursive: true });
  });
  mkdirSync(join(top, 'scratch/deep'), { recursive: true });
  mkdirSync(join(top, 'fit'));
  symlinkSync('../scratch/deep', join(top, 'fit/results'));
  symlinkSync(top, join(top, 'link'));
  const typedIn = {
    ...{ workingDirectory: utf8ToRaw(join(top, 'fit')), project: utf8ToRaw(join(top, 'fit')) },
    files: openLocal().files,
  };
  expect(resolvePattern('results/t.csv', typedIn)).toBe(join(top, 'scratch/deep/t.csv'));
  expect(resolvePattern('results/../t.csv', typedIn)).toBe(join(top, 'scratch/t.csv'));
  expect(resolvePattern(join(top, 'link/fit/t.csv'), typedIn)).toBe('t.csv');
});

test('a directory that is there is no glob, and a link that was there is the file that it leads to', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-')));
  onTestFinished(() => {
    rmSync(top, { recursive: true });
  });
  const project = join(top, 'data [1]');
  mkdirSync(join(project, '{x}'), { recursive: true });
  writeFileSync(join(project, '{x}/3.csv'), '');
  symlinkSync('{x}/3.csv', join(project, 'latest.csv'));
  symlinkSync('{x}', join(project, 'w*'));
  const made = new Set<string>();
  const resolve = (typed: string) =>
    resolvePattern(typed, {
      ...{ workingDirectory: utf8ToRaw(project), project: utf8ToRaw(project), files: openLocal().files },
      made: (path) => made.has(path),
    });
  for (const typed of [`${project}/*.csv`, '../data [1]/*.csv', '{x}/../*.csv'])
    expect(resolve(typed)).toBe('*.csv');
  expect(resolve('w*/?.csv')).toBe(String.raw`\{x\}/?.csv`);
  expect(resolve('latest.csv')).toBe(String.raw`\{x\}/3.csv`);
  made.add(utf8ToRaw(join(project, 'latest.csv')));
  expect(resolve('latest.csv')).toBe('latest.csv');
});

test('a file called stdout is not what was printed', () => {
  const matches = toMatches(inFit('../stdout'));
  expect(matches(toNames('/home/ada/fit', '/home/ada/fit/stdout'))).toBe(true);
  expect(matches({ short: 'stdout', absolute: 'stdout' })).toBe(false);
});

/** A project with files in it, and globs that somebody types in one of its directories. */
interface Tree {
  readonly project: string;
  /** Below the project; empty: the project itself. */
  readonly below: string;
  /** Below the project. */
  readonly files: readonly string[];
  readonly globs: readonly string[];
}

const common = ['a', 'b', '1', '2', '.', ' ', '(', ')', '[', ']', '{', '}', ',', '*', '?', '!', '-'];
const rare = ['+', '@', '|', '^', '$', '"', "'", '~', '#', '%', 'é', '😀', '\\'];
const segment = fc
  .string({ unit: fc.constantFrom(...common, ...common, ...rare), minLength: 1, maxLength: 5 })
  .filter((one) => one !== '.' && one !== '..');
const segments = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const wild = fc.oneof(
  fc.constantFrom(
    '*',
    '?',
    '**',
    '[ab]',
    '[!a]',
    '[a-b1]',
    '[[:digit:]]',
    '{a,b}',
    '{,a}b',
    '*.*',
    '?[ab]*',
    '[*]',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'b', '1', '(', ')', '!', '+', '@', '*', '?'),
    minLength: 1,
    maxLength: 4,
  }),
);
const globs = fc.array(wild, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
/** A glob that finds at least this file. */
const blur = (file: string, masks: readonly number[]): string =>
  file
    .split('/')
    .map(
      (one, at) =>
        ['*', `${/^[ab12]*/.exec(one)?.[0] ?? ''}*`, one.replace(/[^ab12]/gu, '?'), '**'][masks[at] ?? 0],
    )
    .join('/');
const isAbove = (above: string, one: string) => one === above || one.startsWith(`${above}/`);

const trees: fc.Arbitrary<Tree> = fc
  .record({
    project: segments.map((one) => `/home/${one}`),
    below: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, segments),
    files: fc.uniqueArray(segments, { minLength: 1, maxLength: 6 }),
    globs: fc.array(globs, { minLength: 1, maxLength: 3 }),
    masks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  })
  // No file stands where a directory is needed.
  .map(({ project, below, files, globs, masks }): Tree => ({
    ...{ project, below },
    globs: [...globs, ...files.map((file) => blur(file, masks))],
    files: files.filter(
      (one, at) =>
        (below === '' || !isAbove(one, below)) &&
        !files.some((other, of) => of !== at && (isAbove(one, other) || (of < at && isAbove(other, one)))),
    ),
  }))
  .filter(({ files }) => files.length > 0);

const workingDirectoryOf = ({ project, below }: Tree): string =>
  below === '' ? project : `${project}/${below}`;
const find = (tree: Tree, typed: string): string[] => {
  const typedIn: TypedIn = {
    workingDirectory: utf8ToRaw(workingDirectoryOf(tree)),
    project: utf8ToRaw(tree.project),
    files: nowhere,
  };
  const matches = toMatches(resolvePattern(typed, typedIn));
  const toText = (path: string) => rawToText(utf8ToRaw(path));
  return tree.files
    .map((file) => `${tree.project}/${file}`)
    .filter((path) => matches(toNames(toText(tree.project), toText(path))));
};

/** Ways in which people write the path of a file. */
const spellings = (path: string, workingDirectory: string): string[] => {
  const up = '../'.repeat(workingDirectory.split('/').length - 1);
  const below = isAbove(workingDirectory, path) ? [path.slice(workingDirectory.length + 1)] : [];
  return [
    ...[
      path,
      path.replaceAll('/', '//'),
      `./${up}${path.slice(1)}`,
      `${dirname(path)}/./${path.slice(dirname(path).length + 1)}`,
    ],
    ...below.flatMap((one) => [one, `./${one}`]),
  ];
};

/** 10,000 pass too, and take minutes. */
const cases = 150;

test('a file is found by every spelling of its path, whatever it and its directories are called', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      for (const file of tree.files)
        for (const typed of spellings(`${tree.project}/${file}`, workingDirectoryOf(tree)))
          expect(find(tree, typed), typed).toContain(`${tree.project}/${file}`);
    }),
    { numRuns: cases },
  );
});

/** Reads directories and globs, each ended by NUL; of each pair the regular files that the shell finds, then `=`. */
const expand = String.raw`
shopt -s globstar dotglob nullglob globasciiranges
shopt -u extglob
IFS=
while read -r -d '' directory && read -r -d '' glob; do
  cd -- "$directory" || exit 1
  eval "found=( $glob )"
  for one in "${'$'}{found[@]}"; do [[ -f $one ]] && printf '%s\0' "$PWD/$one"; done
  printf '=\0'
done`;
/** What is a shell's own and no glob. */
const quoted = (glob: string): string => glob.replace(/[()]/g, String.raw`\$&`);

test('what a glob finds is what a shell finds by it, in directories of any name', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-')));
  onTestFinished(() => {
    rmSync(top, { recursive: true });
  }, 60_000);
  const samples = fc.sample(trees, cases).map((tree, at): Tree => ({
    ...tree,
    project: `${top}/${String(at)}${tree.project}`,
  }));
  for (const tree of samples) {
    mkdirSync(workingDirectoryOf(tree), { recursive: true });
    for (const file of tree.files) {
      mkdirSync(dirname(`${tree.project}/${file}`), { recursive: true });
      writeFileSync(`${tree.project}/${file}`, '');
    }
  }
  const asked = samples.flatMap((tree) => tree.globs.map((glob) => [tree, glob] as const));
  const input = asked.map(([tree, glob]) => `${workingDirectoryOf(tree)}\0${quoted(glob)}\0`).join('');
  const output = execFileSync('bash', ['-c', expand], {
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 28,
  });
  const found = output.split('=\0').map((lines) => lines.split('\0').filter((one) => one !== ''));
  for (const [at, [tree, glob]] of asked.entries()) {
    const byName = `${workingDirectoryOf(tree)}/${glob}`;
    const ours = find(tree, glob).filter((path) => path !== byName);
    const theirs = new Set(found[at]?.filter((path) => path !== byName));
    expect(ours.toSorted(), `${workingDirectoryOf(tree)}: ${glob}`).toEqual([...theirs].sort());
  }
  expect(found.flat().length).toBeGreaterThan(cases);
});
