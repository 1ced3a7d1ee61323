import { chmodSync, chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actors, leaveOut, needs } from '@holotype/kit';
import type { Report, Run } from '@holotype/model';
import { describe, expect, test } from 'vitest';
import { program, startProgram } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const what = 'ranks of a real mpirun';
const user = actors().find(({ name }) => name === 'an ordinary user');
if (!user) leaveOut(what, 'nobody here is an ordinary user');

const rank = `#!/bin/sh
n=$(cat data.txt)
echo "rank $OMPI_COMM_WORLD_RANK of $OMPI_COMM_WORLD_SIZE: $((n * (OMPI_COMM_WORLD_RANK + 1)))" > "out.$OMPI_COMM_WORLD_RANK"
`;

describe.runIf(needs(what, 'mpirun') && user !== undefined)(what, () => {
  const finished = atEnd();

  test('are watched as what they are, descendants, and start again in a replay', async () => {
    if (!user) return;
    const place = temporary(finished);
    writeFileSync(join(place, 'rank.sh'), rank, { mode: 0o755 });
    writeFileSync(join(place, 'data.txt'), '21\n');
    chmodSync(place, 0o755);
    chownSync(place, user.uid, user.uid);
    const holotype = (...argv: readonly string[]) => {
      const [first = '', ...rest] = [...user.prefix, process.execPath, program, ...argv];
      return startProgram(first, rest, { cwd: place, env: { HOME: place, TMPDIR: '/tmp' } }).ended;
    };
    const freeze = ['freeze', '--json', '-q', '--reach', 'files', '--full', '--offline', '-o', 'm.capsule'];
    const launch = ['mpirun', '--allow-run-as-root', '--oversubscribe', '-n', '2', './rank.sh'];
    const frozen = await holotype(...freeze, '--', ...launch);
    expect(frozen.code, frozen.stderr).toBe(0);
    expect([0, 1].map((at) => readFileSync(join(place, `out.${String(at)}`), 'utf8'))).toEqual([
      'rank 0 of 2: 21\n',
      'rank 1 of 2: 42\n',
    ]);
    const { run } = JSON.parse(frozen.stdout) as { readonly run: Run };
    const names = (list: readonly { readonly path: string }[]) =>
      list.map(({ path }) => path.replace(/.*\//, ''));
    expect([run.trace.complete, run.ranks]).toEqual([true, undefined]);
    expect([names(run.inputs), names(run.outputs)]).toEqual([['data.txt'], ['out.0', 'out.1']]);

    const again = await holotype('replay', 'm.capsule', '--json', '-q', '--offline', '-o', 'again');
    expect(again.code, again.stderr + again.stdout).toBe(0);
    const { replay } = JSON.parse(again.stdout) as Report;
    expect([replay?.result, replay?.outputs.map(({ agrees }) => agrees)]).toEqual(['same', [true, true]]);
  });
});
