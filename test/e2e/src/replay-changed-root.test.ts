import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { makeStore, must, needs, needsWayIn } from '@holotype/kit';
import { describe, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';
import { marks } from './trouble/said.ts';

const what = 'a replay in a root where a package was replaced';
const script = `
import sys
from importlib.metadata import version
import answer
open("../big.csv").read()
print(version("answer"), file=sys.stderr)
print(f"answer\\n{answer.value}", file=open("table.csv", "w"))
`;

describe.runIf(needs(what, 'python3') && needsWayIn(what))(what, () => {
  const finished = atEnd();

  /** What pip would leave of it. */
  const install = (site: string, version: string, value: string) => {
    const record = `answer-${version}.dist-info`;
    mkdirSync(`${site}/answer`, { recursive: true });
    mkdirSync(`${site}/${record}`, { recursive: true });
    writeFileSync(`${site}/answer/__init__.py`, `value = ${value}\n`);
    writeFileSync(`${site}/${record}/METADATA`, `Metadata-Version: 2.1\nName: answer\nVersion: ${version}\n`);
    writeFileSync(
      `${site}/${record}/RECORD`,
      `answer/__init__.py,,\n${record}/METADATA,,\n${record}/RECORD,,\n`,
    );
  };

  test('the report names the package with both versions, and the number that moved', async () => {
    const place = temporary(finished);
    const project = `${place}/project`;
    mkdirSync(project);
    await must(['python3', '-m', 'venv', '--without-pip', `${place}/venv`]);
    const [site = ''] = (
      await must([`${place}/venv/bin/python3`, '-c', 'import site; print(*site.getsitepackages())'])
    )
      .trim()
      .split(' ');
    install(site, '1.0', '0.25');
    writeFileSync(`${project}/table.py`, script);
    writeFileSync(`${place}/big.csv`, 'x'.repeat(2000));
    const store = ['--offline', '--store', makeStore(`${place}/store`)];
    const claim = ['--output', 'table.csv', '--claim', 'Answer=table.csv:answer[1]'];
    const frozen = await holotype(
      [
        'freeze',
        '--reach',
        'files',
        '--full',
        '-o',
        '../a.capsule',
        '--data-limit',
        '1000',
        ...store,
        ...claim,
        '--',
        '../venv/bin/python3',
        '-B',
        'table.py',
      ],
      { cwd: project },
    );
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    expect((await holotype(['rebuild', 'a.capsule', '-o', 'root', ...store], { cwd: place })).code).toBe(0);
    const verified = await holotype(['verify', 'root', 'a.capsule'], { cwd: place });
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringMatching(/^identical ([\d,]+) of \1$/m),
    ]);
    const changed = `${place}/root${site}`;
    renameSync(`${changed}/answer-1.0.dist-info`, `${changed}/answer-1.1.dist-info`);
    install(changed, '1.1', '0.125');
    writeFileSync(`${place}/root${project}/table.py`, 'exit(1)');
    const replayed = await holotype(
      ['replay', 'a.capsule', '--root', 'root', '--data', 'big.csv=big.csv', ...store],
      { cwd: place },
    );
    expect([replayed.code, marks(replayed)]).toEqual([
      1,
      [
        '✗ Answer (table.csv, answer, row 1): 0.25 recorded, 0.125 replayed (relative 0.5, compared exactly)',
        '! table.csv  different; line 2: 0.25 v. 0.125 (4 bytes differ)  the claims decide',
      ],
    ]);
    expect(replayed.stdout).toMatch(
      /^ {2}the project +not used, because the run works in a fresh copy: \S+\/table\.py differs in size$/m,
    );
    expect(replayed.stdout).toContain(
      `next: look first at answer: 1.0 recorded, 1.1 replayed: ${site}/answer/__init__.py`,
    );
  });
});
