import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from '../hostile/cli.ts';
import { atEnd } from '../hostile/temporary.ts';
import { findsRunMachine } from '../trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject, replay } from '../trouble/run-machine.ts';
import { type System, type Work, workOn } from './work-on.ts';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
/** Names and hashes of all files below a directory. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(path.length)} ${hashOf(file)}`);

/** Each verb that starts nothing from the capsule, with what tells its results. */
const verbs: Readonly<Record<string, (at: Work) => Promise<unknown>>> = {
  show: ({ json }) => json('show', 's.capsule'),
  'show --lock': ({ json }) => json('show', 's.capsule', '--lock'),
  'show --html': async ({ json, work, here }) => [
    await json('show', 's.capsule', '--html', 's.html'),
    readFileSync(join(work, 's.html'), 'utf8').replaceAll(here, 'WORK'),
  ],
  ls: ({ json }) => json('ls', 's.capsule', '/'),
  extract: async ({ run, work }) => [
    (await run('extract', 's.capsule', '/bin/cat', '-o', 'out', '--offline', '--quiet')).code,
    hashOf(join(work, 'out/cat')),
  ],
  diff: ({ json }) => json('diff', 's.capsule', 't.capsule'),
  'rebuild to nothing': ({ json }) => json('rebuild', 's.capsule', '--form', 'check', '--offline'),
  'rebuild to tar, and verify': async ({ json, work }) => [
    await json('rebuild', 's.capsule', '--form', 'tar', '-o', 'r.tar', '--offline'),
    hashOf(join(work, 'r.tar')),
    await json('verify', 'r.tar', 's.capsule', '--strict'),
  ],
  'rebuild to an image, and verify': async ({ json, work }) => [
    await json('rebuild', 's.capsule', '--form', 'oci', '-o', 'r.oci.tar', '--offline'),
    hashOf(join(work, 'r.oci.tar')),
    await json('verify', 'r.oci.tar', 's.capsule', '--strict'),
    await json('rebuild', 's.capsule', '--form', 'oci', '-o', 'layout', '--offline'),
    filesIn(join(work, 'layout')),
    await json('verify', 'layout', 's.capsule', '--strict'),
  ],
  'build a recipe': async ({ json, work }) => [
    await json('build', 's.capsule', '--target', 'containerfile', '-o', 'recipe', '--offline'),
    filesIn(join(work, 'recipe')),
  ],
  'fit with a recorded host': async ({ json }) => [
    await json('fit', 's.capsule', '--host', 'node.json'),
    await json('fit', 's.capsule', '--host', 't.capsule', '--form', 'oci'),
    await json('fit', 's.capsule', '--host', 'riscv.json'),
  ],
  'judge and reports': async ({ json }) => [
    await json('reports', 'again'),
    await json('judge', 'again', '--capsule', 's.capsule'),
  ],
};

/** The same host with a processor of another kind. */
const onRiscv = (facts: string) => facts.replaceAll(/"machine": "\w+"/g, '"machine": "riscv64"');

describe.runIf(findsRunMachine('the command without Linux'))('where this is no Linux', () => {
  const finished = atEnd();
  const works = {} as Record<System, Work>;
  const expected: Record<string, unknown> = {};

  beforeAll(async () => {
    const machine = findRunMachine(finished);
    makeProject(machine, 's', 'cat data.txt data.txt > twice.txt; wc -c < twice.txt > count.txt', {
      'data.txt': 'x',
    });
    makeProject(machine, 't', 'cat data.txt > once.txt', { 'data.txt': 'y' });
    for (const name of ['s', 't']) expect((await freeze(machine, name)).code).toBe(0);
    expect((await replay(machine, 's')).code).toBe(0);
    const node = join(machine.place, 'node.json');
    expect((await holotype(['capture', '--facts', node])).code).toBe(0);
    for (const system of ['linux', 'darwin', 'win32'] as const) {
      const made = (works[system] = workOn(system, finished));
      for (const name of ['s', 't'])
        copyFileSync(capsuleOf(machine, name), join(made.work, `${name}.capsule`));
      copyFileSync(node, join(made.work, 'node.json'));
      writeFileSync(join(made.work, 'riscv.json'), onRiscv(readFileSync(node, 'utf8')));
      cpSync(join(machine.place, 's.replay'), join(made.work, 'again'), { recursive: true });
    }
    for (const [name, verb] of Object.entries(verbs)) expected[name] = await verb(works.linux);
  });

  describe.each(['darwin', 'win32'] as const)('%s', (system) => {
    test.each(Object.entries(verbs))('%s: the same as on Linux', async (name, verb) => {
      expect(await verb(works[system])).toEqual(expected[name]);
    });

    test('what lies there is found by its whole path, too', async () => {
      const { json, work } = works[system];
      const whole = system === 'win32' ? `C:${work.replaceAll('/', '\\')}\\s.capsule` : `${work}/s.capsule`;
      expect(await json('show', whole)).toEqual(expected['show']);
    });

    test('fit says that this machine is not compared, and asks about the rest', async () => {
      const { json } = works[system];
      const { printed } = await json('fit', 's.capsule', '--form', 'oci');
      const { findings, facts = [] } = printed as Report;
      expect(facts.filter(({ here }: Fact) => here !== undefined)).toEqual([]);
      expect(findings.find(({ code }) => code === 'DISK_ENOUGH')).toBeDefined();
      expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    });

    test('a host that was recorded is judged by its record, whatever machine asks', async () => {
      const { run, json } = works[system];
      const done = await run('fit', 's.capsule', '--host', 'node.json');
      expect([done.code, done.stderr]).toEqual([0, '']);
      expect(done.stdout).toMatch(/^Unknown whether that host can run it .*node\.json, recorded /);
      expect(done.stdout).toMatch(
        /^\? Not recorded of that host: the room on its disks.* HOST_NOT_RECORDED$/m,
      );
      const { code, printed } = await json('fit', 's.capsule', '--host', 'riscv.json');
      const { verdict, subject } = printed as Report;
      expect([code, verdict, subject.host?.name]).toEqual([1, 'fail', 'riscv.json']);
    });

    test('a replay names what it needs there, and leaves nothing', async () => {
      const { run, work } = works[system];
      const done = await run('replay', 's.capsule', '--offline', '-o', 'r');
      const name = system === 'darwin' ? 'macOS' : 'Windows';
      expect(failureOf(done)).toContain(
        `ENGINE_NONE: This machine runs ${name}, where docker or podman has to run it`,
      );
      expect(done.stderr).toContain('QEMU');
      expect([done.code, existsSync(join(work, 'r'))]).toEqual([2, false]);
    });

    test('nothing is left where temporary files are kept', () => {
      expect(readdirSync(join(works[system].place, 'tmp'))).toEqual([]);
    });
  });
});
