import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeStore, makeValue, must, needs, searchBytes, searchCanaries, waysIn } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, program, startProgram } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';
import { findsRunMachine, mayMount } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject } from './trouble/run-machine.ts';

/** Of verbs that write nothing for others, why. */
const forOwnUser: Readonly<Record<string, string>> = {
  ...{ freeze: 'what it records is that machine: --private', capture: 'as freeze', trace: 'as freeze' },
  ...{ lock: 'adds sources to a capture', pack: 'puts a capture into a file', init: 'a file in the project' },
  ...{ demo: 'shows its user two places of this machine', run: 'the output of the command' },
  ...{ clean: 'removes', doctor: 'the terminal', store: 'the terminal', help: 'the terminal' },
  ...{ fetch: 'the store', ls: 'the terminal', referrers: 'the terminal', completion: 'the shell' },
  'verify-signature': 'the terminal',
};

const what = 'nothing for others says whose machine it was';
describe.runIf(findsRunMachine(what) && needs(what, 'ssh-keygen'))(what, () => {
  const finished = atEnd();
  /** Where the reader works: every name in it is one that nobody else has. */
  const names = Object.fromEntries(
    ['machine', 'user', 'home', 'work', 'store', 'capsule', 'data', 'edited', 'bound', 'output'].map(
      (place) => [place, makeValue()],
    ),
  ) as Readonly<Record<string, string>>;
  const canaries = Object.entries(names).map(([place, value]) => ({ place, value }));
  const own = temporary(finished);
  const at = (...parts: readonly string[]) => [own, ...parts.map((part) => names[part] ?? part)].join('/');
  const capsule = at('capsule', 'fit.capsule');
  const output = at('output', 'fit.replay');

  beforeAll(async () => {
    const machine = findRunMachine(finished);
    const script = 'cat data.csv notes.txt other.txt > out.txt; pwd >&2; cat /no/such/place; exit 0';
    makeProject(machine, 'fit', script, { 'data.csv': 'a\n', 'notes.txt': 'b\n', 'other.txt': 'c\n' });
    expect((await freeze(machine, 'fit', { flags: ['--data', 'table=data.csv'] })).code).toBe(0);
    for (const place of ['home', 'work', 'capsule', 'data', 'edited', 'bound', 'output'])
      mkdirSync(at(place), { recursive: true });
    mkdirSync(at('home', 'fit'));
    makeStore(at('store'));
    writeFileSync(capsule, readFileSync(capsuleOf(machine, 'fit')));
    writeFileSync(at('data', 'mine.csv'), 'a\n');
    writeFileSync(at('edited', 'notes.txt'), 'B\n');
    writeFileSync(at('bound', 'other.txt'), 'C\n');
    bound = `${at('bound', 'other.txt')}:${machine.home}/fit/other.txt:ro`;
  });
  let bound = '';

  const renamed = ['unshare', '--uts', 'sh', '-c', 'echo "$0" > /proc/sys/kernel/hostname; exec "$@"'];
  const run = (...argv: readonly string[]): Promise<CliResult> => {
    const called = mayMount() ? [...renamed, names['machine'] ?? ''] : [];
    const [first = '', ...rest] = [...called, process.execPath, program, ...argv];
    const who = names['user'] ?? '';
    const env = { HOME: at('home'), USER: who, LOGNAME: who, TMPDIR: at('work') };
    return startProgram(first, rest, { cwd: at('work'), env }).ended;
  };
  const found = async (...files: readonly string[]) => {
    const sightings = files.map((file) => searchBytes(readFileSync(`${output}/${file}`), file, canaries));
    return (await Promise.all(sightings)).flat();
  };

  test.each(waysIn())('%s', async (enclosure) => {
    const binds = ['fakechroot', 'chroot'].includes(enclosure) ? [] : ['--bind', bound, '--home'];
    const done = await run(
      ...['replay', capsule, '--offline', '--store', at('store'), '-o', output, '--enclosure', enclosure],
      ...['--data', `table=${at('data', 'mine.csv')}`, '--edit', `notes.txt=${at('edited', 'notes.txt')}`],
      ...binds,
    );
    expect([done.code, done.stderr]).toEqual([1, done.stderr]);
    const { subject } = JSON.parse(readFileSync(`${output}/report.json`, 'utf8')) as Report;
    expect(subject.name).toBe('fit.capsule');
    expect(await found('report.json', 'report.html')).toEqual([]);

    const judged = await run('judge', output, '--capsule', capsule, '--compare', 'out.txt=ignore');
    expect([judged.code, judged.stderr]).toEqual([1, '']);
    expect(await found('judged.json', 'judged.html')).toEqual([]);
  });

  describe('each verb', () => {
    const into = (name: string) => join(at('output'), 'verbs', name);
    const stored = ['--offline', '--store', at('store')];
    const record = at('data', 'node.json');
    const key = at('home', 'key');
    const report = join(output, 'report.json');
    const layout = `oci:${into('layout')}:v1`;
    const paper = fileURLToPath(new URL('../fixtures/papers/pdftex.pdf', import.meta.url));
    beforeAll(async () => {
      mkdirSync(into('.'), { recursive: true });
      const [who, host] = [names['user'] ?? '', names['machine'] ?? ''];
      await must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', `${who}@${host}`, '-f', key]);
      expect((await run('capture', '--facts', record)).code).toBe(0);
      for (const form of ['dir', 'oci'])
        expect((await run('rebuild', capsule, '--form', form, '-o', at('work', form), ...stored)).code).toBe(
          0,
        );
    });

    /** What a verb writes, and with `--json` what it prints: documents are passed on. */
    const forOthers: Readonly<Record<string, readonly (readonly string[])[]>> = {
      fit: [
        ['fit', capsule, '--json', '--store', at('store')],
        ['fit', capsule, '--json', '--host', record],
      ],
      verify: [['verify', at('work', 'dir'), capsule, '--json', '--html', into('verify.html'), ...stored]],
      triage: [
        [
          ...[
            'triage',
            capsule,
            at('data', 'mine.csv'),
            at('work', 'none.capsule'),
            '--host',
            record,
            '--json',
          ],
          ...['--html', into('triage.html'), '--csv', into('triage.csv'), ...stored],
        ],
      ],
      audit: [['audit', capsule, '--json', '--html', into('audit.html')]],
      show: [['show', capsule, '--json', '--html', into('show.html'), '--report', report, ...stored]],
      diff: [['diff', capsule, capsule, '--json', ...stored]],
      publish: [['publish', capsule, '-o', into('deposit'), '--report', report, '--key', key, '--force']],
      cite: [['cite', capsule, '--json']],
      attach: [['attach', capsule, paper, '-o', into('paper.pdf')]],
      amend: [['amend', capsule, '--ignore', 'out.txt', '-o', into('amended.capsule'), ...stored]],
      build: [['build', capsule, '--target', 'containerfile', '-o', into('recipe'), ...stored]],
      rebuild: [['rebuild', capsule, '--form', 'oci', '-o', into('image'), ...stored]],
      extract: [['extract', capsule, 'out.txt', '-o', into('extracted'), ...stored]],
      sign: [['sign', capsule, '--key', key, '-o', into('fit.sig')]],
      attest: [['attest', report, '--key', key, '--capsule', capsule, '-o', into('attestation')]],
      push: [['push', capsule, layout, '--attach', report]],
      copy: [['copy', layout, `oci:${into('copied')}:v1`]],
      pull: [['pull', layout, '-o', into('pulled.capsule')]],
      reports: [['reports', report, '--json']],
    };

    test('stands in one of the two tables', async () => {
      const { stdout } = await run('--help');
      const [, list = ''] = stdout.split('Commands:');
      const verbs = [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, verb]) => verb ?? '');
      expect(verbs.length).toBeGreaterThan(30);
      const known = [...Object.keys(forOthers), ...Object.keys(forOwnUser), 'replay', 'judge'];
      expect(known.sort()).toEqual(verbs.sort());
    });

    test.each(Object.entries(forOthers))('%s', async (_, calls) => {
      for (const call of calls) {
        const done = await run(...call);
        expect([call[0], done.code, done.stderr]).toEqual([call[0], expect.toBeOneOf([0, 1]), done.stderr]);
        expect(done.stderr).not.toMatch(/^(error|bug):/m);
        if (call.includes('--json'))
          expect(await searchBytes(Buffer.from(done.stdout), 'what it prints', canaries)).toEqual([]);
      }
      expect(await searchCanaries([into('.')], canaries)).toEqual([]);
    });
  });
});
