import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadTree, openCapsule } from '@holotype/capsule';
import { must, needs, needsVenv } from '@holotype/kit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { temporary } from './hostile/temporary.ts';

const what = 'what comes along with a run';
const can = needsVenv(what) && needs(what, 'unshare', 'gcc');

interface Installed {
  readonly requires?: readonly string[];
  /** In the folder of distributions. */
  readonly files: Readonly<Record<string, string>>;
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** As an installer leaves it, from no wheel. */
const install = (site: string, name: string, { requires = [], files }: Installed): void => {
  const info = `${name}-1.0.dist-info`;
  const metadata = [`Name: ${name}`, 'Version: 1.0', ...requires.map((one) => `Requires-Dist: ${one}`), ''];
  for (const [path, text] of Object.entries(files)) write(join(site, path), text);
  write(join(site, info, 'METADATA'), ['Metadata-Version: 2.1', ...metadata].join('\n'));
  const rows = Object.entries(files).map(([path, text]) => `${path},sha256=x,${String(text.length)}`);
  write(join(site, info, 'RECORD'), [...rows, `${info}/METADATA,,`, `${info}/RECORD,,`, ''].join('\n'));
};

/** A project with an environment of five distributions, a document, and a compiler that is asked for its version. */
const makeProject = async (): Promise<string> => {
  const project = `${temporary(onTestFinished)}/p`;
  mkdirSync(project);
  await must(['python3', '-m', 'venv', '--without-pip', `${project}/.venv`]);
  const library = `${project}/.venv/lib`;
  const site = join(library, readdirSync(library)[0] ?? '', 'site-packages');
  const ballast = '#'.repeat(2_000_000);
  install(site, 'curves', {
    requires: ['lines[quick]'],
    files: { 'curves.py': 'import lines\nvalue = lines.value\n' },
  });
  install(site, 'lines', {
    requires: ['fast; extra == "quick"'],
    files: { 'lines/__init__.py': 'value = 42\n' },
  });
  install(site, 'fast', { files: { 'fast.py': '' } });
  install(site, 'huge', { files: { 'huge/__init__.py': ballast } });
  install(site, 'spare', { files: { 'spare.py': 'value = 7\n' } });
  write(`${project}/fit.py`, 'import curves\nprint(curves.value)\n');
  write(`${project}/notes.txt`, 'nobody read it\n');
  const lines = [
    'set -e',
    '.venv/bin/python fit.py > out.txt',
    'gcc --version > version.txt',
    'cat /usr/share/doc/gcc/copyright > copied.txt || echo none > copied.txt',
  ];
  write(`${project}/run.sh`, `${lines.join('\n')}\n`);
  return project;
};

const freezing = (project: string, ...flags: readonly string[]) =>
  holotype(
    ['freeze', '--offline', '--store', '../store', '-o', '../a.capsule', ...flags, '--', 'sh', 'run.sh'],
    {
      cwd: project,
    },
  );
const resuming = (project: string, ...flags: readonly string[]) =>
  holotype(['freeze', '--resume', '../a.capsule.partial', '--offline', ...flags], { cwd: project });
const replaying = (project: string) =>
  holotype(['replay', '../a.capsule', '--offline', '--store', '../store', '-o', '../again'], {
    cwd: project,
  });
/** Paths below the project, and all others, of what the capsule holds. */
const treeOf = async (project: string) => {
  const reader = await openCapsule(join(project, '../a.capsule'));
  try {
    const files = (await loadTree(reader)).filter(({ type }) => type !== 'directory').map(({ path }) => path);
    return { files, gaps: reader.manifest.gaps, leftOut: reader.manifest.run?.leftOut };
  } finally {
    reader.close();
  }
};
const has = (files: readonly string[], end: string | RegExp) =>
  files.some((path) => (typeof end === 'string' ? path.endsWith(end) : end.test(path)));

describe.runIf(can)(what, () => {
  test('documents, versions that were asked and distributions that nobody used bring nothing; a plan turns that round', async () => {
    const project = await makeProject();
    const planned = await freezing(project, '--plan', 'plan.toml');
    expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining('freeze --resume')]);
    expect(planned.stderr).toMatch(/--reach files .* run .* \(this one\), all about/);
    expect(planned.stderr).toMatch(/excluded from virtual environment .*: 2 distributions .* 2\.0 MB/);
    const plan = readFileSync(`${project}/plan.toml`, 'utf8');

    writeFileSync(`${project}/plan.toml`, plan.replace('\nkeep = true', '\nkeep = perhaps'));
    const refused = await resuming(project);
    expect([refused.code, failureOf(refused)]).toEqual([
      2,
      expect.stringMatching(/^FREEZE_PLAN_INVALID: .*plan\.toml:\d+: /),
    ]);

    const turned = plan.replace(/(name = "spare"\nkeep = )false/, '$1true');
    expect(turned).not.toBe(plan);
    writeFileSync(`${project}/plan.toml`, turned.replace(/(name = "package tar"\nkeep = )true/, '$1false'));
    const frozen = await resuming(project, '--json');
    expect(frozen.code, frozen.stderr).toBe(0);
    expect(JSON.parse(frozen.stdout)).toMatchObject({
      reach: { extent: 'run', sizes: [{ extent: 'files' }, { extent: 'run' }, { extent: 'all' }] },
    });

    const { files, gaps } = await treeOf(project);
    for (const path of [
      '/curves.py',
      '/lines/__init__.py',
      '/fast.py',
      '/spare.py',
      '/p/notes.txt',
      '/pyvenv.cfg',
    ])
      expect([path, has(files, path)]).toEqual([path, true]);
    for (const path of ['/huge/__init__.py', '/cc1', '/plan.toml', '/bin/tar', '/share/doc/gcc/changelog.gz'])
      expect([path, has(files, path)]).toEqual([path, false]);
    expect(gaps.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringContaining('1 distributions that the run did not use')]),
    );
    const replayed = await replaying(project);
    expect([replayed.code, replayed.stdout]).toEqual([0, expect.stringContaining('3 of 3 the same')]);
  });

  test('what is left out though the run used it is said, and named where the replay fails for it', async () => {
    const project = await makeProject();
    const misspelt = await freezing(project, '--without', 'lnes');
    expect(failureOf(misspelt)).toBe(
      'FREEZE_NOTHING_MATCHES: --without: nothing that would be included is called lnes',
    );
    const frozen = await resuming(project, '--without', 'lines', '--without', './notes.txt');
    expect([frozen.code, frozen.stderr]).toEqual([
      0,
      expect.stringContaining('excluded as requested, although the run used it: lines'),
    ]);
    const { files, gaps, leftOut } = await treeOf(project);
    expect([has(files, '/lines/__init__.py'), has(files, '/p/notes.txt'), has(files, '/curves.py')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(gaps).toContainEqual(
      expect.objectContaining({
        where: 'lines',
        detail: expect.stringMatching(/^left out by the user/) as string,
      }),
    );
    expect(leftOut).toMatchObject([{ what: 'lines' }, { what: `${project}/notes.txt`, used: 0, paths: [] }]);
    const replayed = await replaying(project);
    expect([replayed.code, replayed.stdout]).toEqual([
      3,
      expect.stringMatching(/lines +excluded by the user, although the run used/),
    ]);
  });
});
