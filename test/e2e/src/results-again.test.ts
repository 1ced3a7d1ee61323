import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { findRunMachine, freeze, makeProject, replay, type RunMachine } from './trouble/run-machine.ts';
import { marks, titleOf } from './trouble/said.ts';

const what = 'results that were there before the run';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(() => {
    machine = findRunMachine(finished);
  });

  /** Replays with another input: what rests on it must be another, too. */
  const replayWith = (name: string, input: string) => {
    writeFileSync(join(machine.place, 'k.txt'), input);
    return replay(machine, name, [
      ...['--quiet', '--bind', `${machine.place}/k.txt:${machine.home}/${name}/in/k.txt:ro`],
    ]);
  };

  test('whatever the run wrote is an output, the same bytes or not; what it only opened is none', async () => {
    const script = [
      'cp in/k.txt copy.txt',
      'read k < in/k.txt; exec 3<>res.txt; echo "answer $k" >&3; exec 3>&-',
      'cp in/k.txt new; mv new moved.txt',
      'exec 3<>lock; exec 3>&-; exec 3>>log; exec 3>&-',
    ];
    const results = { 'copy.txt': '41\n', 'res.txt': 'answer 41\n', 'moved.txt': '41\n' };
    const files = { 'in/k.txt': '41\n', ...results, lock: 'x\n', log: 'before\n' };
    makeProject(machine, 'again', script.join('\n'), files);
    const frozen = await freeze(machine, 'again');
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    expect(frozen.stdout).toMatch(/^ {2}\d inputs?, 3 outputs, 0 claims$/m);
    const done = await replay(machine, 'again');
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('outputs: 3 of 3 the same')]);
    const other = await replayWith('again', '99\n');
    expect([other.code, titleOf(other)]).toEqual([1, 'The result is not the same']);
    expect(marks(other)).toEqual([
      expect.stringMatching(/^✗ copy\.txt {2}different; line 1: 41 v\. 99/),
      expect.stringMatching(/^✗ moved\.txt {2}different/),
      expect.stringMatching(/^✗ res\.txt {2}different; line 1: "answer 41" v\. "answer 99"/),
    ]);
  });

  test('a run that leaves nothing to compare says so, there and here, and is never the same', async () => {
    makeProject(machine, 'silent', 'cat in.txt > /dev/null', { 'in.txt': '1\n' });
    const frozen = await freeze(machine, 'silent');
    expect([frozen.code, frozen.stdout]).toEqual([0, expect.stringContaining('  nothing to compare: ')]);
    expect(frozen.stdout).toMatch(/ 0 outputs, 0 claims$/m);
    const done = await replay(machine, 'silent');
    expect([done.code, done.stdout]).toEqual([
      1,
      expect.stringMatching(/^The run ended, but there is nothing to compare {2}/),
    ]);
    expect(done.stdout).toContain('next: freeze it again with --output or --claim');
  });

  test('a program whose mode is set before it is started is not made by the run', async () => {
    makeProject(machine, 'mode', 'chmod 755 part.sh; ./part.sh', {
      'part.sh': '#!/bin/sh\necho done\n',
    });
    expect((await freeze(machine, 'mode')).code).toBe(0);
    expect((await replay(machine, 'mode')).code).toBe(0);
  });
});
