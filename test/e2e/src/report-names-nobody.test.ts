import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeStore, makeValue, searchBytes, waysIn } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, program, startProgram } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';
import { findsRunMachine, mayMount } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject } from './trouble/run-machine.ts';

const what = 'reports that do not say whose machine it was';
describe.runIf(findsRunMachine(what))(what, () => {
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
});
