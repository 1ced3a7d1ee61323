import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { findRunMachine, freeze, makeProject, replay, type RunMachine } from './trouble/run-machine.ts';
import { marks, titleOf } from './trouble/said.ts';

const what = 'archives and databases that hold the time';
const programs = ['tar', 'gzip', 'zip', 'sqlite3'];
const isPossible = needs(what, ...programs) && findsRunMachine(what);

describe.runIf(isPossible)(what, () => {
  const finished = atEnd();
  let machine: RunMachine;

  beforeAll(async () => {
    machine = findRunMachine(finished, programs);
    const script = [
      '. ./in.sh',
      'printf "name,rmse\\na,0.25\\nb,$b\\n" > table.csv',
      // Random bytes are left in pages that nothing uses any more.
      'sqlite3 fit.db "CREATE TABLE fit(name TEXT, rmse REAL); CREATE TABLE gone(x); INSERT INTO gone VALUES(randomblob(9000));',
      "DROP TABLE gone; INSERT INTO fit VALUES('a', 0.25), ('b', $b)\"",
      'tar -cf all.tar table.csv; gzip < all.tar > all.tar.gz; zip -q all.zip table.csv; rm all.tar table.csv',
    ].join('\n');
    makeProject(machine, 'fit', script, { 'in.sh': 'b=1.5\n' });
    const frozen = await freeze(machine, 'fit');
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    expect(frozen.stdout).toMatch(/ 3 outputs, 0 claims$/m);
  });

  test('only times and layout differ: the same', async () => {
    const done = await replay(machine, 'fit');
    expect([done.code, titleOf(done)]).toEqual([0, `The result is the same${machine.remarks}`]);
    expect(done.stdout).toContain('outputs: 3 of 3 the same');
    expect(done.stdout).toContain('the same members; only their order, times or compression differ');
  });

  test('another number: not the same, and where', async () => {
    writeFileSync(join(machine.place, 'in.sh'), 'b=1.75\n');
    const bind = ['--quiet', '--bind', `${machine.place}/in.sh:${machine.home}/fit/in.sh:ro`];
    const other = await replay(machine, 'fit', bind);
    expect([other.code, titleOf(other)]).toEqual([1, 'The result is not the same']);
    expect(marks(other)).toEqual([
      '✗ all.tar.gz  different; member table.csv, line 3: "b,1.5" v. "b,1.75"',
      '✗ all.zip  different; member table.csv, line 3: "b,1.5" v. "b,1.75"',
      '✗ fit.db  different; table fit, row 2, column rmse: 1.5 v. 1.75',
    ]);
  });
});
