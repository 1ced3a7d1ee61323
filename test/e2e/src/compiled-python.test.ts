import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { loadTree, openCapsule } from '@holotype/capsule';
import { ecosystems, type RemakeRequest } from '@holotype/ecosystems';
import { openLocal } from '@holotype/host';
import { must, needs, needsVenv, needsWayIn } from '@holotype/kit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { temporary } from './hostile/temporary.ts';

const what = 'compiled Python in a run';
const can = needsVenv(what) && needs(what, 'python3') && needsWayIn(what);

/** Bytes that depend on hashes, on references, and on what a comparison may get wrong. */
const module = `"""Of one module."""
names = {'alpha', 'beta', 'gamma'}
def find(name, zero=-0.0, none=float('nan')):
    return name in {'one', 'two', 'three', 'four'} and (zero, 1, 1.0, True, b'x', 1j, ..., 'one')
class Kept:
    def __init__(self):
        self.b, self.a, self.c = 1, 2, 3
value = 42
`;

interface Prepared {
  readonly project: string;
  readonly python: string;
  readonly site: string;
  /** The bytecode of a module in the site. */
  readonly cached: (name: string) => string;
}

/** An environment with modules that are compiled, and a script that imports them. */
const prepare = async (): Promise<Prepared> => {
  const project = `${temporary(onTestFinished)}/p`;
  mkdirSync(project);
  await must(['python3', '-m', 'venv', '--without-pip', `${project}/.venv`]);
  const library = `${project}/.venv/lib`;
  const site = join(library, readdirSync(library)[0] ?? '', 'site-packages');
  for (const name of ['good', 'changed', 'unread']) writeFileSync(join(site, `${name}.py`), module);
  writeFileSync(join(project, 'own.py'), 'value = 1\n');
  writeFileSync(
    join(project, 'fit.py'),
    "import good, changed, own\nopen('out.txt', 'w').write(str((good.value, changed.value, own.value)))\n",
  );
  const python = join(project, '.venv/bin/python');
  await must([python, '-m', 'compileall', '-q', site]);
  const cached = (name: string) =>
    join(
      site,
      '__pycache__',
      readdirSync(join(site, '__pycache__')).find((one) => one.startsWith(`${name}.`)) ?? '',
    );
  return { project, python, site, cached };
};

/** Other code under the header that its source asks for. */
const tamper = async ({ python, site, cached }: Prepared, name: string): Promise<void> => {
  const path = join(site, `${name}.py`);
  const [{ mtime }, text] = [statSync(path), readFileSync(path, 'utf8')];
  writeFileSync(path, text.replace('42', '43'));
  utimesSync(path, mtime, mtime);
  await must([python, '-m', 'compileall', '-q', '-f', path]);
  writeFileSync(path, text);
  utimesSync(path, mtime, mtime);
  expect(readFileSync(cached(name)).subarray(0, 16)).not.toEqual(Buffer.alloc(16));
};

const freezing = (project: string, ...flags: readonly string[]) =>
  holotype(
    [
      'freeze',
      '--offline',
      '--force',
      '--json',
      '--full',
      '--store',
      '../store',
      '-o',
      '../a.capsule',
      ...flags,
      '--',
      '.venv/bin/python',
      'fit.py',
    ],
    { cwd: project, env: { PYTHONDONTWRITEBYTECODE: '' } },
  );

const compiledIn = async (project: string) => {
  const reader = await openCapsule(join(project, '../a.capsule'));
  try {
    const { manifest } = reader;
    return {
      paths: (await loadTree(reader)).map(({ path }) => path).filter((path) => path.endsWith('.pyc')),
      left: manifest.accounting.find(
        ({ reason }) => reason.code === 'made-again' && reason.of === 'Python at its first import',
      ),
      notices: manifest.run?.notices?.filter(({ code }) => code === 'bytecode') ?? [],
    };
  } finally {
    reader.close();
  }
};

const judge = async (request: Partial<RemakeRequest> & Pick<RemakeRequest, 'compiled' | 'programs'>) => {
  const python = ecosystems.find(({ name }) => name === 'python');
  const found = await python?.remake?.judge({
    files: openLocal().files,
    environment: {},
    remember: (_, make) => make(),
    ...request,
  });
  return request.compiled.map((path) => found?.get(path));
};

describe.runIf(can)(what, () => {
  test('none of it is held that Python makes again, what is not its source is held and named, and the replay is the same', async () => {
    const prepared = await prepare();
    const { project, cached } = prepared;
    await tamper(prepared, 'changed');
    const frozen = await freezing(project);
    expect(frozen.code, frozen.stderr).toBe(0);
    expect(readFileSync(join(project, 'out.txt'), 'utf8')).toBe('(42, 43, 1)');
    expect(JSON.parse(frozen.stdout)).toMatchObject({
      reach: {
        compiled: { other: [cached('changed')], kept: [{ why: 'not made from their sources', files: 1 }] },
      },
    });
    expect(frozen.stderr).toMatch(
      /excluded: \d[\d,]* files \(.*\) made again by Python at its first import; --keep-caches/,
    );
    expect(frozen.stderr).toContain(`${cached('changed')} does not do what its source says`);
    const { paths, left, notices } = await compiledIn(project);
    expect(paths).toEqual([cached('changed')]);
    expect(left?.files).toBeGreaterThan(2);
    expect(notices).toEqual([{ code: 'bytecode', detail: cached('changed') }]);

    for (const round of [1, 2]) {
      const replayed = await holotype(
        [
          'replay',
          '../a.capsule',
          '--offline',
          '--store',
          '../store',
          '--strict',
          '-o',
          `../again${String(round)}`,
        ],
        { cwd: project },
      );
      expect([replayed.code, replayed.stdout]).toEqual([
        0,
        expect.stringMatching(/result is the same[^]*1 of 1 the same/),
      ]);
    }
    // The second freeze starts no interpreter to compile: what was found is remembered.
    renameSync(join(project, 'out.txt'), join(project, '../out.txt'));
    const again = await freezing(project, '--keep-caches');
    expect(again.code, again.stderr).toBe(0);
    const all = await compiledIn(project);
    expect(all.left).toBeUndefined();
    expect(all.paths).toEqual(expect.arrayContaining(['good', 'changed', 'unread'].map(cached)));
  });

  test('a rebuilt directory is as it was captured, also when Python has filled its caches', async () => {
    const { project } = await prepare();
    expect((await freezing(project)).code).toBe(0);
    const root = join(project, '../root');
    const rebuilt = await holotype(
      ['rebuild', '../a.capsule', '--offline', '--store', '../store', '-o', root],
      { cwd: project },
    );
    expect(rebuilt.code, rebuilt.stderr).toBe(0);
    const ran = await holotype(
      [
        'run',
        root,
        '--write',
        '--cwd',
        project,
        '--',
        '/usr/bin/env',
        '-u',
        'PYTHONDONTWRITEBYTECODE',
        '.venv/bin/python',
        'fit.py',
      ],
      { cwd: project },
    );
    expect(ran.code, ran.stderr).toBe(0);
    const filled = readdirSync(join(root, project, '__pycache__'));
    expect(filled).toHaveLength(1);
    const verified = await holotype(['verify', root, '../a.capsule', '--json'], { cwd: project });
    const { fidelity } = JSON.parse(verified.stdout) as { fidelity: { differences: { path: string }[] } };
    expect(fidelity.differences.map(({ path }) => path).filter((path) => path.includes('.venv'))).toEqual([]);
    const replayed = await holotype(
      ['replay', '../a.capsule', '--offline', '--store', '../store', '--root', root, '-o', '../again'],
      { cwd: project },
    );
    expect([replayed.code, replayed.stdout]).toEqual([0, expect.stringContaining('result is the same')]);
  });

  test('code is compared, not bytes: sets, references and the recorded name may differ, nothing else', async () => {
    const prepared = await prepare();
    const { python, site, cached } = prepared;
    const program = (
      await must([python, '-c', 'import os, sys; print(os.path.realpath(sys.executable))'])
    ).trim();
    const compiled = ['good', 'changed', 'unread'].map(cached);
    const asked = () => judge({ compiled, programs: [program] });
    expect(await asked()).toEqual([{ kind: 'same' }, { kind: 'same' }, { kind: 'same' }]);
    await tamper(prepared, 'changed');
    // As a program would that keeps all objects alive, with another name in it: no reference is as it was.
    const script = `
import importlib.util, marshal, os, py_compile, sys
source, target = sys.argv[1:]
py_compile.compile(source, target, dfile='/tmp/pip-install/unread.py', doraise=True)
data = open(target, 'rb').read()
code = marshal.loads(data[16:])
open(target, 'wb').write(data[:16] + marshal.dumps(code, 4))
`;
    await must([python, '-c', script, join(site, 'unread.py'), cached('unread')]);
    expect(await asked()).toEqual([{ kind: 'same' }, { kind: 'other' }, { kind: 'same' }]);
    const whole = readFileSync(cached('good'));
    writeFileSync(cached('good'), whole.subarray(0, -3));
    writeFileSync(cached('changed'), Buffer.concat([whole.subarray(0, 16), Buffer.alloc(500, 0x28)]));
    writeFileSync(cached('unread'), Buffer.concat([readFileSync(cached('unread')), Buffer.from('more')]));
    expect(await asked()).toEqual([{ kind: 'other' }, { kind: 'other' }, { kind: 'other' }]);
    await must([python, '-m', 'compileall', '-q', '-f', '--invalidation-mode', 'checked-hash', site]);
    expect(await asked()).toEqual([{ kind: 'same' }, { kind: 'same' }, { kind: 'same' }]);
    writeFileSync(join(site, 'good.py'), 'value = 44\n');
    expect((await asked())[0]).toEqual({ kind: 'stale' });
    await must([python, '-m', 'compileall', '-q', '-f', '--invalidation-mode', 'unchecked-hash', site]);
    writeFileSync(join(site, 'good.py'), 'value = 45\n');
    expect((await asked())[0]).toEqual({ kind: 'other' });
  });

  test('an interpreter that is none, hangs, or says something else says nothing: what it would have to make is held', async () => {
    const { project, python, cached } = await prepare();
    const program = (
      await must([python, '-c', 'import os, sys; print(os.path.realpath(sys.executable))'])
    ).trim();
    const compiled = [cached('good')];
    const none = await judge({ compiled, programs: [] });
    expect(none).toEqual([{ kind: 'unknown', why: 'no Python that the run started reads it' }]);
    const hanging = await judge({ compiled, programs: [program], timeoutMs: 1 });
    expect(hanging).toEqual([
      { kind: 'unknown', why: expect.stringContaining('did not answer in time') as string },
    ]);
    mkdirSync(join(project, 'bin'));
    const path = join(project, 'bin/python3');
    for (const name of ['/bin/echo', '/bin/false']) {
      cpSync(name, path);
      const why = 'python3 does not say which Python it is';
      expect(await judge({ compiled, programs: [path] })).toEqual([{ kind: 'unknown', why }]);
    }
  });
});
