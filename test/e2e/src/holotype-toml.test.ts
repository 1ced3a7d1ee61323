import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openCapsule } from '@holotype/capsule';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  findRunMachine,
  freeze,
  makeProject,
  replay,
  type RunMachine,
  startResume,
} from './trouble/run-machine.ts';
import { marks, titleOf } from './trouble/said.ts';

const file = `command = ["./run.sh"]
title = "Growth <b>of</b> oaks"
licence = "CC-BY-4.0"
outputs = ["table.csv"]

[[authors]]
name = "Ada Lovelace"
orcid = "0000-0002-1825-0097"

[[claims]]
name = "Mean"
output = "table.csv"
select = "mean[1]"

[[policies]]
pattern = "table.csv"
policy = "rtol:0.1"

[[data]]
slot = "heights"
path = "heights.txt"
`;

const what = 'a freeze by holotype.toml';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const project = (name: string, text: string) => {
    makeProject(machine, name, 'printf "mean\\n" > table.csv; cat heights.txt >> table.csv', {
      'heights.txt': '1.5\n',
      'holotype.toml': text,
    });
  };
  beforeAll(() => {
    machine = findRunMachine(finished);
  });

  test('the command runs, and all that the file says is in the capsule, its annotations and show', async () => {
    project('oaks', file);
    const done = await freeze(machine, 'oaks', { argv: [], flags: ['--claim', 'Table=table.csv'] });
    expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('oaks/holotype.toml')]);
    const capsule = capsuleOf(machine, 'oaks');
    const reader = await openCapsule(capsule);
    finished(reader.close);
    const { about, run } = reader.manifest;
    expect(about).toEqual({
      title: 'Growth <b>of</b> oaks',
      authors: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' }],
      licence: 'CC-BY-4.0',
    });
    expect(run?.claims.map(({ name }) => name)).toEqual(['Mean', 'Table']);
    expect(run?.inputs.find(({ slot }) => slot === 'heights')?.path).toMatch(/\/oaks\/heights\.txt$/);
    expect(readFileSync(capsule).includes('"org.opencontainers.image.title":"Growth <b>of</b> oaks"')).toBe(
      true,
    );
    const page = `${machine.place}/oaks.html`;
    const shown = await holotype(['show', capsule, '--html', page]);
    expect(shown.stdout.split('\n').slice(0, 3)).toEqual([
      'Growth <b>of</b> oaks',
      '  Ada Lovelace (https://orcid.org/0000-0002-1825-0097)',
      '  licence CC-BY-4.0',
    ]);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<h1>Growth &lt;b&gt;of&lt;/b&gt; oaks</h1>');
    expect(html).toMatch(/Mean<\/h3>[^]*recorded[^]*1\.5/);
    expect(html).not.toContain(machine.place);

    expect(failureOf(await replay(machine, 'oaks'))).toContain(
      'REPLAY_DATA_MISSING: Data is missing: heights',
    );
    const heights = `${machine.place}/heights.txt`;
    writeFileSync(heights, '1.5\n');
    const again = await replay(machine, 'oaks', ['--data', `heights=${heights}`]);
    expect([again.code, titleOf(again)]).toEqual([0, expect.stringContaining('Mean and Table hold')]);
    expect(marks(again)[0]).toBe('✓ Mean (table.csv, mean, row 1): 1.5 recorded and replayed');
  });

  test('what is typed wins, and --no-config reads nothing', async () => {
    project('typed', file);
    const typed = await freeze(machine, 'typed', {
      argv: ['sh', '-c', './run.sh; echo done'],
      flags: ['--no-config', '--json'],
    });
    const { run } = JSON.parse(typed.stdout) as {
      run: { argv: unknown; claims: unknown; inputs: unknown[] };
    };
    expect([run.argv, run.claims]).toEqual([['sh', '-c', './run.sh; echo done'], []]);
    expect(JSON.stringify(run.inputs)).not.toContain('"slot"');
  });

  test.each([
    ['an unknown key', 'comand = ["./run.sh"]', 'holotype.toml:1: comand is not a known key'],
    ['no command', 'title = "x"', 'There is no command to freeze'],
    ['data that is not there', `${file}[[data]]\nslot = "b"\npath = "none"\n`, '--data'],
  ])('%s: nothing runs', async (_, text, said) => {
    project('wrong', text);
    const done = await freeze(machine, 'wrong', { argv: [], flags: ['--force'] });
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(`${machine.root}${machine.home}/wrong/table.csv`)).toBe(false);
  });

  test('a data slot that the run does not read is refused, and the run is kept', async () => {
    project('unread', `${file}[[data]]\nslot = "b"\npath = "notes.txt"\n`);
    writeFileSync(`${machine.root}${machine.home}/unread/notes.txt`, 'private\n');
    const done = await freeze(machine, 'unread', { argv: [], flags: ['--force'] });
    expect(failureOf(done)).toMatch(
      /^FREEZE_NOTHING_MATCHES: the data slot b is .*which the run did not read$/,
    );
    expect(existsSync(capsuleOf(machine, 'unread'))).toBe(false);
  });

  test('a claim that the run did not meet: corrected in the file, and the command does not run again', async () => {
    const stating = (value: string) => file.replace('[[policies]]', `value = "${value}"\n\n[[policies]]`);
    project('stated', stating('2.5'));
    const done = await freeze(machine, 'stated', { argv: [], flags: ['--force'] });
    expect([done.code, failureOf(done)]).toEqual([
      expect.any(Number),
      expect.stringContaining('FREEZE_CLAIM_NOT_MET: The claim Mean states 2.5'),
    ]);
    expect(done.stderr).toContain('--config holotype.toml');
    const [directory, capsule] = [`${machine.home}/stated`, `${machine.home}/stated.capsule`];
    rmSync(`${machine.root}${directory}/table.csv`);
    writeFileSync(`${machine.root}${directory}/holotype.toml`, stating('1.5').replace('Growth', 'Decline'));
    const partial = `${capsule}.partial`;
    const as = (flags: readonly string[]) => startResume(machine, partial, flags).ended;
    expect(failureOf(await as([]))).toContain('states 2.5');
    expect(failureOf(await as(['--no-config']))).toContain('--no-config concerns the run');
    const again = await as(['--config', `${directory}/holotype.toml`]);
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('continues with ./run.sh')]);
    const reader = await openCapsule(capsuleOf(machine, 'stated'));
    finished(reader.close);
    const { about, run } = reader.manifest;
    expect([about?.title, run?.claims[0]?.value, run?.inputs.some(({ slot }) => slot === 'heights')]).toEqual(
      ['Decline <b>of</b> oaks', '1.5', true],
    );
    expect(existsSync(`${machine.root}${directory}/table.csv`)).toBe(false);
  });
});
