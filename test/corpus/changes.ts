import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './enter.ts';
import { compareReplay, readSaid, type Said, type Standings, type Verdict } from './judge.ts';
import { holotypeInside, reader, readerEntry, type Reader } from './lab.ts';
import { placesOf, replay } from './steps.ts';
import type { Workload } from './workload.ts';

/** Something that a reader does to a root rebuilt from the capsule, or types. */
export interface Change {
  readonly name: string;
  readonly about: string;
  readonly workload: string;
  /** One file of the project, which the reader binds over the capsule's: its text changed. */
  readonly bound?: { readonly path: string; readonly text: (before: string) => string };
  /** One file of the root: its text changed, or the file removed. */
  readonly edit?:
    | { readonly path: string; readonly text: (before: string) => string }
    | { readonly path: string; readonly gone: true };
  /** Further arguments of `replay`; files for them lie in the reader's directory. */
  readonly flags?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  /** Finds the changed thing in the first cause. */
  readonly names: RegExp;
}

const project = (name: string) => `/home/alice/work/${name}`;

export const changes: readonly Change[] = [
  {
    name: 'input of the project',
    about: 'a fare of the table',
    workload: 'parquet',
    bound: { path: `${project('parquet')}/people.csv`, text: (text) => text.replace('71.2833', '81.2833') },
    verdict: 'different',
    names: /people\.csv/,
  },
  {
    name: 'script of the project',
    about: 'the number of steps in a query',
    workload: 'sqlite',
    bound: { path: `${project('sqlite')}/queries.sql`, text: (text) => text.replace('iter<28', 'iter<20') },
    verdict: 'different',
    names: /queries\.sql/,
  },
  {
    name: 'input of the system',
    about: 'a name in the mail list that gawk ships',
    workload: 'gawk',
    edit: {
      path: '/usr/share/doc/gawk/examples/data/mail-list',
      text: (text) => text.replace('Amelia', 'Emilia'),
    },
    verdict: 'different',
    names: /mail-list|gawk/,
  },
  {
    name: 'seed',
    about: 'GSL_RNG_SEED, by the reader',
    workload: 'gsl',
    flags: ['--env', 'GSL_RNG_SEED=7'],
    verdict: 'different',
    names: /GSL_RNG_SEED/,
  },
  {
    name: 'variable',
    about: 'GIT_AUTHOR_DATE, by the reader',
    workload: 'git-pinned',
    flags: ['--env', 'GIT_AUTHOR_DATE=2021-05-01T12:00:00Z'],
    verdict: 'different',
    names: /GIT_AUTHOR_DATE/,
  },
  {
    name: 'library',
    about: "numpy's determinant gives half of it",
    workload: 'numpy',
    edit: {
      path: '/usr/lib/python3/dist-packages/numpy/linalg/linalg.py',
      text: (text) =>
        `${text}\n_whole = slogdet\ndef slogdet(a):\n    s, l = _whole(a)\n    return s, l / 2\n`,
    },
    verdict: 'different',
    names: /linalg\.py|python3-numpy/,
  },
  {
    name: 'module',
    about: 'Text::Wrap of perl wraps elsewhere',
    workload: 'perl',
    edit: {
      // This one is found first.
      path: '/usr/lib/x86_64-linux-gnu/perl-base/Text/Wrap.pm',
      text: (text) => text.replace('my $ll = $columns', 'my $ll = 7 + $columns'),
    },
    verdict: 'different',
    names: /Wrap\.pm|perl/,
  },
  {
    name: 'missing file',
    about: 'a demo of gnuplot is gone',
    workload: 'gnuplot',
    edit: { path: '/usr/share/doc/gnuplot/examples/surface1.dem', gone: true },
    verdict: 'failed',
    names: /surface1\.dem/,
  },
  {
    name: 'missing library',
    about: "a shared library of the program's is gone",
    workload: 'sqlite',
    edit: { path: '/usr/lib/x86_64-linux-gnu/libsqlite3.so.0.8.6', gone: true },
    verdict: 'failed',
    names: /libsqlite3/,
  },
  {
    name: 'other data',
    about: 'another file in a slot for data',
    workload: 'data-slot',
    flags: ['--data', 'numbers.txt=other.txt'],
    files: { 'other.txt': '1\n2\n3\n' },
    verdict: 'cannot',
    names: /numbers\.txt|other\.txt/,
  },
  {
    name: 'other processor',
    about: "frozen with OpenBLAS' kernel for an older processor, and that processor's name",
    workload: 'other-processor',
    verdict: 'different',
    names: /processor|cpu/i,
  },
  {
    name: 'nothing that matters',
    about: 'a comment in a module that the run does not read: the verdict stays',
    workload: 'perl',
    edit: { path: '/usr/share/perl/5.36.0/Text/Tabs.pm', text: (text) => `${text}\n# seen\n` },
    verdict: 'same',
    names: /(?:)/,
  },
];

export interface Tried {
  readonly name: string;
  readonly said: Said;
  readonly results: Standings;
  readonly true: boolean;
}

/** Rebuilds the workload's kept capsule, changes one thing, replays, and sees what the report names first. */
export const tryChange = async (
  cache: string,
  workload: Workload,
  change: Change,
  release: Reader,
): Promise<Tried> => {
  const { own, desk } = placesOf(cache, workload);
  const root = join(desk, 'root');
  const flags = [...(change.flags ?? [])];
  for (const [name, text] of Object.entries(change.files ?? {})) writeFileSync(join(desk, name), text);
  if (change.bound) {
    const { path, text } = change.bound;
    writeFileSync(join(desk, 'bound'), text(readFileSync(join(cache, 'lab', path), 'utf8')));
    flags.push('--bind', `bound:${path}:ro`);
  }
  if (change.edit) {
    rmSync(root, { recursive: true, force: true });
    const place = join(reader.home, workload.name);
    const argv = [...holotypeInside, 'rebuild', 'run.capsule', '--offline', '--form', 'dir', '-o', 'root'];
    const log = { stdout: join(own, 'rebuild.out'), stderr: join(own, 'rebuild.err'), limit: 600 };
    await enter(readerEntry(cache, release, place), [{ from: desk, to: place }], argv, log);
    const path = join(root, change.edit.path);
    if (!existsSync(path)) throw new Error(`${change.name}: ${change.edit.path} is not in the root`);
    if ('gone' in change.edit) rmSync(path);
    else writeFileSync(path, change.edit.text(readFileSync(path, 'utf8')));
    flags.push('--root', 'root');
  }
  const { code } = await replay(cache, workload, release, flags);
  const said = readSaid(cache, workload, code);
  const results = compareReplay(cache, workload);
  rmSync(root, { recursive: true, force: true });
  const differs = Object.values(results).some((one) => one !== 'same');
  const named = change.verdict === 'same' || change.names.test(said.causes[0] ?? '');
  return {
    name: change.name,
    said,
    results,
    true: said.verdict === change.verdict && differs !== (change.verdict === 'same') && named,
  };
};
